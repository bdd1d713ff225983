#pragma once

#include <string_view>

namespace kabinet {

/// Without the spaces and tabs at both ends.
std::string_view without_spaces_around(std::string_view text) noexcept;

/// Letters of ASCII only.
bool equal_ignoring_case(std::string_view left, std::string_view right) noexcept;

/// Cuts off what stands before the first `separator`, and that too; the whole text when there is none. The part comes
/// back without spaces around it.
std::string_view take_part(std::string_view& text, char separator) noexcept;

} // namespace kabinet
