#include "web-client/widgets/button.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/spinner.hpp"
#include "web-client/widgets/tooltip.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float padding = 16;
constexpr float icon_size = 16;
constexpr float icon_gap = 8;

struct Look {
    Color fill, ink, line;
};

Look look_of(const Palette& colors, ButtonKind kind, float hover) {
    switch (kind) {
    case ButtonKind::primary:
        return {mix(colors.primary, colors.primary_hover, hover), colors.on_primary, Color{0, 0, 0, 0}};
    case ButtonKind::danger:
        return {mix(colors.destructive, colors.destructive_hover, hover), colors.on_primary, Color{0, 0, 0, 0}};
    case ButtonKind::secondary:
        return {mix(colors.chip, colors.line, hover), colors.ink, Color{0, 0, 0, 0}};
    case ButtonKind::ghost:
        break;
    }
    return {mix(colors.card, colors.hover, hover), colors.ink, colors.line};
}

Node node_of(WidgetId id, const Rect& rect, std::string_view name, bool enabled) {
    Node node;
    node.id = id;
    node.role = Role::button;
    node.name = std::string(name);
    node.rect = rect;
    node.focusable = true;
    node.disabled = !enabled;
    return node;
}

bool with_icon(const ButtonSpec& spec) {
    return spec.icon != nullptr || spec.busy;
}

Rect touchable(const Ui& ui, const Rect& rect) {
    if (!ui.environment().coarse_pointer) {
        return rect;
    }
    return rect.inset(std::min(0.0F, (rect.w - metric::touch_target) / 2),
                      std::min(0.0F, (rect.h - metric::touch_target) / 2));
}

} // namespace

float button_width(const ButtonSpec& spec) {
    const float icon = with_icon(spec) ? icon_size + icon_gap : 0;
    return std::ceil(2 * padding + icon + text_width(type::body_strong, spec.label));
}

bool button(Ui& ui, const Rect& rect, const ButtonSpec& spec) {
    const WidgetId id = ui.id(spec.key);
    const bool enabled = spec.enabled && !spec.busy;
    const Press press = ui.press(id, rect, enabled);
    const Palette& colors = ui.colors();
    Look look = look_of(colors, spec.kind, press.hover);
    if (!enabled) {
        look.ink = mix(look.ink, look.fill, 0.45F);
    }
    ImDrawList& list = ui.list();
    if (look.line.a != 0) {
        surface(list, rect, look.fill, look.line, radius::control);
    } else {
        fill(list, rect, look.fill, radius::control);
    }
    const float text = text_width(type::body_strong, spec.label);
    const float icon = with_icon(spec) ? icon_size + icon_gap : 0;
    float x = snap(rect.center_x() - (text + icon) / 2);
    if (with_icon(spec)) {
        const float center = x + icon_size / 2;
        if (spec.busy) {
            spinner(ui, center, rect.center_y(), icon_size, look.ink);
        } else {
            draw_icon(list, spec.icon, center, rect.center_y(), icon_size, look.ink);
        }
        x += icon;
    }
    draw_text(list, type::body_strong, x, rect.center_y(), look.ink, spec.label);
    if (press.ring) {
        focus_ring(ui, rect, radius::control);
    }
    if (!enabled && !spec.why_not.empty() && ui.hits().pointer().in(rect)) {
        tooltip(ui, id, rect, spec.why_not);
    }
    Node node = node_of(id, rect, spec.name.empty() ? spec.label : spec.name, enabled);
    node.description = std::string(enabled ? std::string_view{} : spec.why_not);
    ui.node(std::move(node));
    return press.activated && enabled;
}

bool icon_button(Ui& ui, const Rect& rect, const IconButtonSpec& spec) {
    const WidgetId id = ui.id(spec.key);
    const bool enabled = spec.enabled && !spec.busy;
    const Rect target = touchable(ui, rect);
    const Press press = ui.press(id, target, enabled);
    const Palette& colors = ui.colors();
    const float corner = spec.framed ? radius::control : radius::small;
    if (spec.framed) {
        surface(ui.list(), rect, mix(colors.card, colors.hover, press.hover), colors.line, corner);
    } else if (press.hover > 0) {
        fill(ui.list(), rect, colors.ink.with_alpha(0.07F * press.hover), corner);
    }
    const Color idle = spec.framed ? colors.ink : colors.ink_faint;
    const Color ink = enabled ? mix(idle, colors.ink, press.hover) : mix(idle, colors.card, 0.45F);
    if (spec.busy) {
        spinner(ui, rect.center_x(), rect.center_y(), spec.icon_size, ink);
    } else {
        draw_icon(ui.list(), spec.icon, rect.center_x(), rect.center_y(), spec.icon_size, ink);
    }
    if (press.ring) {
        focus_ring(ui, rect, corner);
    }
    // Who has pressed it knows what it does, until they come back to it.
    float& known = ui.remembered(id);
    known = press.activated ? 1 : press.hovered ? known : 0;
    if (press.hovered && known == 0) {
        tooltip(ui, id, rect, spec.name);
    }
    Node node = node_of(id, target, spec.name, enabled);
    node.has_popup = spec.has_popup;
    if (spec.has_popup) {
        node.expanded = spec.expanded;
    }
    ui.node(std::move(node));
    return press.activated && enabled;
}

} // namespace kabinet::client
