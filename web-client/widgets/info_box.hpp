#pragma once

#include "web-client/widgets/ui.hpp"

#include <string_view>

namespace kabinet::client {

enum class Notice : std::uint8_t { info, warning, danger };

/// A coloured box with an icon and a sentence. Returns its height.
float info_box(Ui& ui, float x, float y, float width, Notice notice, std::string_view text);
[[nodiscard]] float info_box_height(float width, std::string_view text);

} // namespace kabinet::client
