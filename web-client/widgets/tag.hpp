#pragma once

#include "web-client/widgets/ui.hpp"

#include <span>
#include <string>
#include <string_view>

namespace kabinet::client {

inline constexpr float tag_height = 24;

[[nodiscard]] float tag_width(std::string_view word);
/// A word on a soft ground, no wider than `max_width` when that is given. Draws only; returns its width.
float draw_tag(Ui& ui, float x, float middle, std::string_view word, float max_width = 0);
/// As many of them side by side as there is room for, then «+2». Draws only.
void draw_tags(Ui& ui, float x, float middle, float width, std::span<const std::string> words);

} // namespace kabinet::client
