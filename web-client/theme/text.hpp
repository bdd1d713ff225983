#pragma once

#include "web-client/theme/tokens.hpp"

#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace kabinet::client {

/// Width in CSS pixels. No kerning: the figures are tabular, and columns of them must line up.
[[nodiscard]] float text_width(const TextStyle& style, std::string_view text);

/// One line; `middle` is the middle of its line box, where the middle of the capitals comes to stand. The baseline is
/// put on a device pixel.
void draw_text(ImDrawList& list, const TextStyle& style, float x, float middle, Color color, std::string_view text);

/// What to add to `middle` so that `style` stands on the same baseline as a text of `beside` around that middle.
[[nodiscard]] float onto_baseline_of(const TextStyle& beside, const TextStyle& style);

/// The text, or as much of it as fits `width` with an ellipsis after it.
[[nodiscard]] std::string shortened(const TextStyle& style, std::string_view text, float width);

/// Lines no wider than `width`: broken at spaces, and inside a word only where it is wider than a line by itself. At
/// least one line.
[[nodiscard]] std::vector<std::string_view> wrapped(const TextStyle& style, std::string_view text, float width);

} // namespace kabinet::client
