#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kabinet::domain {

enum class UsageKind : std::uint8_t {
    voice,
    sms,
    mms,
    internet,
    ussd,
    service, ///< content and other paid services
};

enum class UsageUnit : std::uint8_t { seconds, bytes, events };

enum class UsageDirection : std::uint8_t { outgoing, incoming };

/// Where the line was, or where the call went.
enum class UsageZone : std::uint8_t {
    home,          ///< in the home network, with nobody at the other end: internet, services
    on_net,        ///< to or from a subscriber of the same operator
    off_net,       ///< to or from another network of this country
    international, ///< to or from another country
    roaming,       ///< in a network abroad
};

inline constexpr std::array usage_kinds{UsageKind::voice,    UsageKind::sms,  UsageKind::mms,
                                        UsageKind::internet, UsageKind::ussd, UsageKind::service};
inline constexpr std::array usage_directions{UsageDirection::outgoing, UsageDirection::incoming};
inline constexpr std::array usage_zones{UsageZone::home, UsageZone::on_net, UsageZone::off_net,
                                        UsageZone::international, UsageZone::roaming};

/// What an amount of this kind counts.
[[nodiscard]] UsageUnit unit_of(UsageKind kind) noexcept;

/// "voice", "sms", "mms", "internet", "ussd", "service".
std::string_view name_of(UsageKind kind) noexcept;
std::optional<UsageKind> usage_kind_from(std::string_view name) noexcept;

/// "outgoing", "incoming".
std::string_view name_of(UsageDirection direction) noexcept;
std::optional<UsageDirection> usage_direction_from(std::string_view name) noexcept;

/// "home", "on_net", "off_net", "international", "roaming".
std::string_view name_of(UsageZone zone) noexcept;
std::optional<UsageZone> usage_zone_from(std::string_view name) noexcept;

} // namespace kabinet::domain
