#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kabinet {

/// The line, counted from 1, on which a byte beyond ASCII first stands outside strings and comments, where TOML has
/// none; toml++ 3 doesn't survive some of them. Nothing: there is none. Text that is no TOML is told about too, as far
/// as its quotes can be made out.
[[nodiscard]] std::optional<std::size_t> line_of_stray_letter(std::string_view toml) noexcept;

} // namespace kabinet
