#include "shared/domain/usage/cdr.hpp"

#include <doctest/doctest.h>

using kabinet::ErrorCode;
using kabinet::Instant;
using kabinet::Money;
using kabinet::domain::Cdr;
using kabinet::domain::OtherParty;
using kabinet::domain::UsageKind;
using kabinet::domain::UsageUnit;
namespace domain = kabinet::domain;

namespace {

Cdr call() {
    return {.at = Instant(std::chrono::seconds(1'700'000'000)),
            .kind = UsageKind::voice,
            .direction = domain::UsageDirection::outgoing,
            .zone = domain::UsageZone::off_net,
            .other_party = OtherParty::parse("77012223344").value(),
            .amount = 61,
            .cost = Money::of_tiyn(2450)};
}

void refuses(const Cdr& cdr, ErrorCode code, const char* field) {
    const auto checked = domain::check(cdr);
    REQUIRE_FALSE(checked);
    CHECK(kabinet::code_name(checked.error().code) == kabinet::code_name(code));
    CHECK(checked.error().field == field);
}

} // namespace

TEST_CASE("kinds, directions and zones have names, and names find them") {
    for (const auto kind : domain::usage_kinds) {
        CHECK(domain::usage_kind_from(domain::name_of(kind)) == kind);
    }
    for (const auto direction : domain::usage_directions) {
        CHECK(domain::usage_direction_from(domain::name_of(direction)) == direction);
    }
    for (const auto zone : domain::usage_zones) {
        CHECK(domain::usage_zone_from(domain::name_of(zone)) == zone);
    }
    CHECK(domain::name_of(UsageKind::internet) == "internet");
    CHECK(domain::name_of(domain::UsageDirection::incoming) == "incoming");
    CHECK(domain::name_of(domain::UsageZone::off_net) == "off_net");
    CHECK_FALSE(domain::usage_kind_from("fax"));
    CHECK_FALSE(domain::usage_direction_from(""));
    CHECK_FALSE(domain::usage_zone_from("Home"));
}

TEST_CASE("calls are counted in seconds, internet in bytes, the rest by the piece") {
    CHECK(domain::unit_of(UsageKind::voice) == UsageUnit::seconds);
    CHECK(domain::unit_of(UsageKind::internet) == UsageUnit::bytes);
    for (const auto kind : {UsageKind::sms, UsageKind::mms, UsageKind::ussd, UsageKind::service}) {
        CHECK(domain::unit_of(kind) == UsageUnit::events);
    }
}

TEST_CASE("a subscriber at the other end becomes the 11 digits, whoever else stays as written") {
    CHECK(OtherParty::parse("+7 (701) 222-33-44")->text() == "77012223344");
    CHECK(OtherParty::parse("8 701 222 33 44")->text() == "77012223344");
    for (const char* text :
         {"104", "*100#", "+7 495 123-45-67", "+442079460958", "Kaspi Bank", "Қазпошта", "internet.kz", "7701"}) {
        CAPTURE(text);
        CHECK(OtherParty::parse(text)->text() == text);
    }
    CHECK(OtherParty::parse("  Kaspi \t")->text() == "Kaspi");
    CHECK(OtherParty::parse("")->empty());
    CHECK(OtherParty::parse("   ")->empty());
    CHECK(OtherParty{}.empty());
}

TEST_CASE("control characters and whole sentences are no party of a call") {
    CHECK(OtherParty::parse("Kaspi\nBank").error().code == ErrorCode::usage_party_characters);
    CHECK(OtherParty::parse(std::string("a\0b", 3)).error().code == ErrorCode::usage_party_characters);
    CHECK(OtherParty::parse("\x7f").error().field == "other_party");
    CHECK(OtherParty::parse(std::string(64, 'x')));
    CHECK(OtherParty::parse(std::string(65, 'x')).error().code == ErrorCode::too_long);
}

TEST_CASE("a record that can be is accepted") {
    CHECK(domain::check(call()));
    Cdr cdr = call();
    cdr.amount = 0;
    cdr.cost = Money{};
    CHECK(domain::check(cdr));
    cdr.amount = domain::cdr_seconds_max;
    cdr.cost = domain::cdr_cost_max;
    CHECK(domain::check(cdr));
    cdr.kind = UsageKind::internet;
    cdr.amount = domain::cdr_bytes_max;
    CHECK(domain::check(cdr));
}

TEST_CASE("a record that can't be says what is wrong") {
    Cdr cdr = call();
    cdr.amount = -1;
    refuses(cdr, ErrorCode::usage_amount_range, "amount");
    cdr.amount = domain::cdr_seconds_max + 1;
    refuses(cdr, ErrorCode::usage_amount_range, "amount");
    cdr.kind = UsageKind::sms;
    cdr.amount = domain::cdr_events_max + 1;
    refuses(cdr, ErrorCode::usage_amount_range, "amount");
    cdr = call();
    cdr.cost = Money::of_tiyn(-1);
    refuses(cdr, ErrorCode::usage_cost_range, "cost");
    cdr.cost = Money::of_tiyn(domain::cdr_cost_max.tiyn() + 1);
    refuses(cdr, ErrorCode::usage_cost_range, "cost");
    cdr = call();
    cdr.at = Instant(std::chrono::sys_days{std::chrono::year{2000} / 1 / 1}) - std::chrono::seconds(1);
    refuses(cdr, ErrorCode::usage_moment_range, "at");
    cdr.at = Instant(std::chrono::sys_days{std::chrono::year{2100} / 1 / 1});
    refuses(cdr, ErrorCode::usage_moment_range, "at");
}
