#include "shared/l10n/record_words.hpp"

#include "shared/l10n/message.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::l10n;
using domain::UsageKind;

TEST_CASE("an amount of use is said in the unit of its kind") {
    CHECK(usage_amount(Language::ru, UsageKind::voice, 204) == "03:24");
    CHECK(usage_amount(Language::ru, UsageKind::voice, 0) == "00:00");
    CHECK(usage_amount(Language::en, UsageKind::voice, 3'600 * 1'234 + 65) == "1,234:01:05");
    CHECK(usage_amount(Language::ru, UsageKind::sms, 1) == "1");
}

TEST_CASE("volumes come in the largest unit that they fill") {
    constexpr std::int64_t megabyte = 1024 * 1024;
    CHECK(usage_amount(Language::ru, UsageKind::internet, 0) == "0 КБ");
    CHECK(usage_amount(Language::ru, UsageKind::internet, 1) == "1 КБ");
    CHECK(usage_amount(Language::ru, UsageKind::internet, 18 * megabyte + megabyte / 4) == "18,2 МБ");
    CHECK(usage_amount(Language::en, UsageKind::internet, 1024 * megabyte + 52 * megabyte) == "1.05 GB");
}

TEST_CASE("each kind, direction, zone and type of payment has words of its own") {
    CHECK(message_of(UsageKind::service) == Message::usage_kind_service);
    CHECK(message_of(domain::UsageDirection::incoming) == Message::usage_direction_incoming);
    CHECK(message_of(domain::UsageZone::off_net) == Message::usage_zone_off_net);
    CHECK(message_of(domain::PaymentType::invoice) == Message::payment_invoice);
}
