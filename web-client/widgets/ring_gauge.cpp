#include "web-client/widgets/ring_gauge.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/skeleton.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <numbers>
#include <string>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float stroke = 10;
constexpr float label_gap = space::m;
constexpr int arrival_ms = motion::normal_ms;
// From the largest that fits the hole.
constexpr std::array value_styles{TextStyle{17, 24, Weight::semibold}, TextStyle{15, 20, Weight::semibold},
                                  TextStyle{13, 18, Weight::semibold}, TextStyle{11, 16, Weight::semibold}};

void arc(ImDrawList& list, float x, float y, float from, float to, Color color) {
    constexpr float turn = 2 * std::numbers::pi_v<float>;
    constexpr float top = -turn / 4;
    constexpr float radius = (ring_size - stroke) / 2;
    const bool whole = to - from >= 0.999F;
    constexpr int steps = 64;
    // A closed line must not come back to its first point by itself: the corner there would be a spike.
    const float end = whole ? from + static_cast<float>(steps - 1) / steps : to;
    list.PathArcTo({x, y}, radius, top + from * turn, top + end * turn, steps - 1);
    list.PathStroke(to_u32(color), whole ? ImDrawFlags_Closed : 0, stroke);
}

const TextStyle& style_for(std::string_view value) {
    constexpr float hole = ring_size - 2 * stroke - 6;
    for (const TextStyle& style : value_styles) {
        if (text_width(style, value) <= hole) {
            return style;
        }
    }
    return value_styles.back();
}

float lines_height(float width, const TextStyle& style, std::string_view text) {
    return text.empty() ? 0 : paragraph_height(width, style, text);
}

float centered(Ui& ui, float center, float y, float width, const TextStyle& style, Color color, std::string_view text) {
    if (text.empty()) {
        return 0;
    }
    float middle = y + style.line / 2;
    for (const std::string_view line : wrapped(style, text, width)) {
        draw_text(ui.list(), style, snap(center - text_width(style, line) / 2), middle, color, line);
        middle += style.line;
    }
    return middle - style.line / 2 - y;
}

} // namespace

float ring_gauge_height(float width, const RingSpec& spec) {
    return ring_size + label_gap + lines_height(width, type::small_strong, spec.label) +
           lines_height(width, type::small, spec.whole) + lines_height(width, type::note, spec.period);
}

void ring_gauge(Ui& ui, float x, float y, float width, const RingSpec& spec) {
    const Palette& colors = ui.colors();
    Node group;
    group.role = Role::group;
    group.name = std::string(spec.label);
    group.rect = {x, y, width, ring_gauge_height(width, spec)};
    ui.open_node(std::move(group));
    const float center = snap(x + width / 2);
    const float middle = y + ring_size / 2;
    const float share = std::clamp(spec.left.value_or(1), 0.0F, 1.0F);
    arc(ui.list(), center, middle, 0, 1, colors.chip);
    const float arrived = ui.motion().appear(ui.id(spec.label), arrival_ms);
    if (share > 0) {
        arc(ui.list(), center, middle, 0, share * arrived, spec.color);
    }
    const TextStyle& style = style_for(spec.value);
    draw_text(ui.list(), style, snap(center - text_width(style, spec.value) / 2), middle, colors.ink, spec.value);
    ui.text_node(Role::none, {x, y, width, ring_size}, spec.spoken, type::small);
    float at = y + ring_size + label_gap;
    at += centered(ui, center, at, width, type::small_strong, colors.ink, spec.label);
    at += centered(ui, center, at, width, type::small, colors.ink_soft, spec.whole);
    const float period = centered(ui, center, at, width, type::note, colors.ink_soft, spec.period);
    if (period > 0) {
        ui.text_node(Role::none, {x, at, width, period}, spec.period, type::note);
    }
    ui.close_node();
}

void ring_skeleton(Ui& ui, float x, float y, float width) {
    const float center = x + width / 2;
    arc(ui.list(), center, y + ring_size / 2, 0, 1, ui.colors().skeleton);
    skeleton(ui, center - 44, y + ring_size + label_gap + 9, 88);
    skeleton(ui, center - 32, y + ring_size + label_gap + 29, 64, 10);
}

} // namespace kabinet::client
