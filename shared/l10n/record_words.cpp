#include "shared/l10n/record_words.hpp"

#include "shared/l10n/format.hpp"
#include "shared/l10n/message.hpp"
#include "shared/l10n/tr.hpp"

namespace kabinet::l10n {

namespace {

constexpr std::int64_t kilobyte = 1024;
constexpr std::int64_t megabyte = kilobyte * kilobyte;
constexpr std::int64_t gigabyte = megabyte * kilobyte;

std::string two_digits(std::int64_t value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string duration(Language language, std::int64_t seconds) {
    constexpr std::int64_t minute = 60;
    constexpr std::int64_t hour = 60 * minute;
    const std::string rest = two_digits(seconds % hour / minute) + ':' + two_digits(seconds % minute);
    return seconds < hour ? rest : number(language, seconds / hour) + ':' + rest;
}

// With so many digits after the point as `scale` has noughts, rounded down.
std::string decimal(Language language, std::int64_t value, std::int64_t unit, std::int64_t scale) {
    const std::int64_t whole = value / unit;
    const std::int64_t part = value % unit * scale / unit;
    const std::string digits = scale == 100 ? two_digits(part) : std::to_string(part);
    return number(language, whole) + (language == Language::en ? '.' : ',') + digits;
}

std::string volume(Language language, std::int64_t bytes) {
    if (bytes < megabyte) {
        return tr(language, Message::usage_kilobytes, {{"count", number(language, (bytes + kilobyte - 1) / kilobyte)}});
    }
    if (bytes < gigabyte) {
        return tr(language, Message::bundle_megabytes, {{"count", decimal(language, bytes, megabyte, 10)}});
    }
    return tr(language, Message::bundle_gigabytes, {{"count", decimal(language, bytes, gigabyte, 100)}});
}

} // namespace

Message message_of(domain::PaymentType type) noexcept {
    switch (type) {
    case domain::PaymentType::top_up:
        return Message::payment_top_up;
    case domain::PaymentType::invoice:
        return Message::payment_invoice;
    case domain::PaymentType::transfer:
        return Message::payment_transfer;
    case domain::PaymentType::correction:
        return Message::payment_correction;
    case domain::PaymentType::refund:
        break;
    }
    return Message::payment_refund;
}

Message message_of(domain::UsageKind kind) noexcept {
    switch (kind) {
    case domain::UsageKind::voice:
        return Message::usage_kind_voice;
    case domain::UsageKind::sms:
        return Message::usage_kind_sms;
    case domain::UsageKind::mms:
        return Message::usage_kind_mms;
    case domain::UsageKind::internet:
        return Message::usage_kind_internet;
    case domain::UsageKind::ussd:
        return Message::usage_kind_ussd;
    case domain::UsageKind::service:
        break;
    }
    return Message::usage_kind_service;
}

Message message_of(domain::UsageDirection direction) noexcept {
    return direction == domain::UsageDirection::outgoing ? Message::usage_direction_outgoing
                                                         : Message::usage_direction_incoming;
}

Message message_of(domain::UsageZone zone) noexcept {
    switch (zone) {
    case domain::UsageZone::home:
        return Message::usage_zone_home;
    case domain::UsageZone::on_net:
        return Message::usage_zone_on_net;
    case domain::UsageZone::off_net:
        return Message::usage_zone_off_net;
    case domain::UsageZone::international:
        return Message::usage_zone_international;
    case domain::UsageZone::roaming:
        break;
    }
    return Message::usage_zone_roaming;
}

std::string usage_amount(Language language, domain::UsageKind kind, std::int64_t amount) {
    switch (domain::unit_of(kind)) {
    case domain::UsageUnit::seconds:
        return duration(language, amount);
    case domain::UsageUnit::bytes:
        return volume(language, amount);
    case domain::UsageUnit::events:
        break;
    }
    return number(language, amount);
}

} // namespace kabinet::l10n
