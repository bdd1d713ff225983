#pragma once

#include "web-client/widgets/ui.hpp"

#include <string_view>

namespace kabinet::client {

enum class Tone : std::uint8_t { neutral, success, warning, danger, progress };

struct ToneColors {
    Color fill, ink, strong;
};

[[nodiscard]] ToneColors tone_colors(const Palette& colors, Tone tone);

inline constexpr float status_chip_height = 26;

/// A dot and a word in a pill, around `middle`. Never wider than `max_width` (0: as wide as the word). Returns its
/// width.
float draw_status_chip(Ui& ui, float x, float middle, Tone tone, std::string_view word, float max_width = 0);
/// The same with its word mirrored as text.
float status_chip(Ui& ui, float x, float middle, Tone tone, std::string_view word);
[[nodiscard]] float status_chip_width(std::string_view word);

} // namespace kabinet::client
