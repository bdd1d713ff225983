#pragma once

#include <string>
#include <string_view>

namespace kabinet::client {

/// Latin, Cyrillic and Kazakh letters in capitals; everything else as it is.
[[nodiscard]] std::string upper_case(std::string_view text);
/// In small letters: for comparing without regard to case.
[[nodiscard]] std::string lower_case(std::string_view text);

} // namespace kabinet::client
