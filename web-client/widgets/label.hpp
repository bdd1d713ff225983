#pragma once

#include "web-client/widgets/ui.hpp"

#include <string_view>

namespace kabinet::client {

/// One line of text around `middle`, mirrored as plain text that the pointer can select. Returns its width.
float label(Ui& ui, float x, float middle, const TextStyle& style, Color color, std::string_view text);
/// The same, ending at `right`.
float label_ending(Ui& ui, float right, float middle, const TextStyle& style, Color color, std::string_view text);
/// As much of it as fits; the mirror has it whole.
float label_within(Ui& ui, float x, float middle, float width, const TextStyle& style, Color color,
                   std::string_view text);
/// Centred on `center`.
float label_centered(Ui& ui, float center, float middle, const TextStyle& style, Color color, std::string_view text);

float heading(Ui& ui, float x, float middle, int level, const TextStyle& style, std::string_view text);

/// Wrapped text from `y` down. Returns its height.
float paragraph(Ui& ui, float x, float y, float width, const TextStyle& style, Color color, std::string_view text);
[[nodiscard]] float paragraph_height(float width, const TextStyle& style, std::string_view text);

} // namespace kabinet::client
