#pragma once

#include <cstdint>
#include <span>
#include <string_view>

// What tools/zones generates of the system's tz database.
namespace kabinet::zone_table {

struct Zone {
    std::uint16_t first; ///< of its entries in `changes`
    std::uint16_t past_last;
};

/// One entry: minutes since 2000-01-01T00:00Z in the upper 25 bits, the offset from then on in quarter hours, plus 64,
/// in the lower 7. The first entry of a zone has minute 0.
std::span<const std::uint32_t> changes() noexcept;
/// Sorted; zones()[i] belongs to names()[i].
std::span<const std::string_view> names() noexcept;
std::span<const Zone> zones() noexcept;

} // namespace kabinet::zone_table
