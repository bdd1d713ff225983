#include "web-client/widgets/status_chip.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"

#include <algorithm>
#include <cmath>

namespace kabinet::client {
namespace {

constexpr float padding = 10;
constexpr float dot = 7;
constexpr float gap = 7;
constexpr TextStyle style = type::caption;

} // namespace

ToneColors tone_colors(const Palette& colors, Tone tone) {
    switch (tone) {
    case Tone::success:
        return {colors.success_soft, colors.success_ink, colors.success};
    case Tone::warning:
        return {colors.warning_soft, colors.warning_ink, colors.warning};
    case Tone::danger:
        return {colors.danger_soft, colors.danger_ink, colors.danger};
    case Tone::progress:
        return {colors.progress_soft, colors.progress_ink, colors.progress};
    case Tone::neutral:
        break;
    }
    return {colors.chip, colors.ink_soft, colors.ink_soft};
}

float status_chip_width(std::string_view word) {
    return std::ceil(2 * padding + dot + gap + text_width(style, word));
}

float draw_status_chip(Ui& ui, float x, float middle, Tone tone, std::string_view word, float max_width) {
    const ToneColors colors = tone_colors(ui.colors(), tone);
    float width = status_chip_width(word);
    std::string shown(word);
    if (max_width > 0 && width > max_width) {
        shown = shortened(style, word, max_width - 2 * padding - dot - gap);
        width = status_chip_width(shown);
    }
    const Rect box = snap(Rect{x, middle - status_chip_height / 2, width, status_chip_height});
    fill(ui.list(), box, colors.fill, status_chip_height / 2);
    disc(ui.list(), box.x + padding + dot / 2, box.center_y(), dot / 2, colors.strong);
    draw_text(ui.list(), style, box.x + padding + dot + gap, box.center_y(), colors.ink, shown);
    return width;
}

float status_chip(Ui& ui, float x, float middle, Tone tone, std::string_view word) {
    const float width = draw_status_chip(ui, x, middle, tone, word);
    ui.text_node(Role::none, {x, middle - status_chip_height / 2, width, status_chip_height}, word, style);
    return width;
}

} // namespace kabinet::client
