#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kabinet::domain {

enum class LineStatus : std::uint8_t {
    active,
    blocked,    ///< at the administrator's wish, who can undo it
    debt,       ///< blocked by the operator for debt: only the operator undoes it
    processing, ///< an operation that changes the status is under way
};

inline constexpr std::array line_statuses{LineStatus::active, LineStatus::blocked, LineStatus::debt,
                                          LineStatus::processing};

/// "active", "blocked", "debt", "processing".
std::string_view name_of(LineStatus status) noexcept;
std::optional<LineStatus> line_status_from(std::string_view name) noexcept;

} // namespace kabinet::domain
