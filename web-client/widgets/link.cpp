#include "web-client/widgets/link.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float icon_size = 16;
constexpr float icon_gap = 4;
constexpr float chevron_hang = 5;

} // namespace

float link_width(const LinkSpec& spec) {
    float width = text_width(spec.style, spec.label);
    for (const char* icon : {spec.icon, spec.icon_after}) {
        width += icon != nullptr ? icon_size + icon_gap : 0;
    }
    return width;
}

bool link(Ui& ui, float x, float middle, const LinkSpec& spec) {
    const WidgetId id = ui.id(spec.key);
    const Rect words{x, middle - spec.style.line / 2, link_width(spec), spec.style.line};
    const float spare = ui.environment().coarse_pointer ? std::max(0.0F, (metric::touch_target - words.h) / 2) : 2;
    const Rect target = words.inset(-2, -spare);
    const Press press = ui.press(id, target);
    const Palette& colors = ui.colors();
    const Color color = spec.quiet ? mix(colors.ink_soft, colors.ink, press.hover) : colors.accent;
    ImDrawList& list = ui.list();
    float at = x;
    if (spec.icon != nullptr) {
        // A chevron stands in the right half of its square: the square begins before the words' column.
        const float hang = spec.back ? chevron_hang : 0;
        at -= hang;
        draw_icon(list, spec.icon, at + icon_size / 2, middle, icon_size, color);
        at += icon_size + icon_gap;
    }
    const float text = text_width(spec.style, spec.label);
    draw_text(list, spec.style, at, middle, color, spec.label);
    if (press.hover > 0 && !spec.quiet) {
        horizontal_line(list, at, middle + spec.style.size / 2 + 1, text, color.with_alpha(press.hover));
    }
    if (spec.icon_after != nullptr) {
        draw_icon(list, spec.icon_after, at + text + icon_gap + icon_size / 2, middle, icon_size, color);
    }
    if (press.ring) {
        focus_ring(ui, words, radius::small);
    }
    Node node;
    node.id = id;
    node.role = Role::link;
    node.name = std::string(spec.label);
    node.href = std::string(spec.href);
    node.rect = target;
    node.font_px = spec.style.size;
    node.focusable = true;
    ui.node(std::move(node));
    return press.activated;
}

} // namespace kabinet::client
