#include "shared/domain/usage/usage_kind.hpp"

#include "shared/base/names.hpp"

namespace kabinet::domain {

namespace {

constexpr Names<UsageKind, 6> kind_names{{"voice", "sms", "mms", "internet", "ussd", "service"}};
constexpr Names<UsageDirection, 2> direction_names{{"outgoing", "incoming"}};
constexpr Names<UsageZone, 5> zone_names{{"home", "on_net", "off_net", "international", "roaming"}};

} // namespace

UsageUnit unit_of(UsageKind kind) noexcept {
    switch (kind) {
    case UsageKind::voice:
        return UsageUnit::seconds;
    case UsageKind::internet:
        return UsageUnit::bytes;
    case UsageKind::sms:
    case UsageKind::mms:
    case UsageKind::ussd:
    case UsageKind::service:
        break;
    }
    return UsageUnit::events;
}

std::string_view name_of(UsageKind kind) noexcept {
    return kind_names.of(kind);
}

std::optional<UsageKind> usage_kind_from(std::string_view name) noexcept {
    return kind_names.find(name);
}

std::string_view name_of(UsageDirection direction) noexcept {
    return direction_names.of(direction);
}

std::optional<UsageDirection> usage_direction_from(std::string_view name) noexcept {
    return direction_names.find(name);
}

std::string_view name_of(UsageZone zone) noexcept {
    return zone_names.of(zone);
}

std::optional<UsageZone> usage_zone_from(std::string_view name) noexcept {
    return zone_names.find(name);
}

} // namespace kabinet::domain
