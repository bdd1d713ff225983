#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kabinet::domain {

/// What a number is charged for in a month, as invoices and acts list it.
enum class ChargeKind : std::uint8_t {
    subscription, ///< the tariff's monthly fee
    voice,
    messages,
    internet,
    roaming,
    services, ///< everything else that was connected to the number
};

inline constexpr std::array charge_kinds{ChargeKind::subscription, ChargeKind::voice,   ChargeKind::messages,
                                         ChargeKind::internet,     ChargeKind::roaming, ChargeKind::services};

/// "subscription", "voice", "messages", "internet", "roaming", "services".
std::string_view name_of(ChargeKind kind) noexcept;
std::optional<ChargeKind> charge_kind_from(std::string_view name) noexcept;

} // namespace kabinet::domain
