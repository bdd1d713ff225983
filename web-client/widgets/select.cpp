#include "web-client/widgets/select.hpp"

#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"

#include <cmath>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float padding = 12;
constexpr float chevron = 16;
constexpr float gap = 8;

const TextStyle& value_style(SelectLook look) {
    return look == SelectLook::header ? type::small : type::body;
}

struct Look {
    Color fill, line, ink, soft;
};

Look look_of(const Palette& colors, SelectLook look, float hover, bool open) {
    const float shade = open ? 1.0F : hover;
    if (look == SelectLook::header) {
        return {mix(colors.header_control, colors.header_soft, 0.14F * shade), Color{0, 0, 0, 0}, colors.header_ink,
                colors.header_soft};
    }
    return {colors.card, open ? colors.accent : mix(colors.line, colors.line_strong, shade), colors.ink,
            colors.ink_soft};
}

} // namespace

float select_width(const SelectSpec& spec) {
    const float detail = spec.detail.empty() ? 0 : gap + text_width(type::note, spec.detail);
    const float words = text_width(value_style(spec.look), spec.value) + detail;
    return std::ceil(words + 2 * padding + gap + chevron - 4);
}

WidgetId select(Ui& ui, const Rect& rect, const SelectSpec& spec) {
    const WidgetId id = ui.id(spec.key);
    const bool open = ui.popup() == id;
    const Press press = ui.press(id, rect);
    const Look look = look_of(ui.colors(), spec.look, press.hover, open);
    ImDrawList& list = ui.list();
    const float corner = spec.look == SelectLook::header ? 8 : radius::control;
    if (look.line.a != 0) {
        surface(list, rect, look.fill, look.line, corner);
    } else {
        fill(list, rect, look.fill, corner);
    }
    const TextStyle& style = value_style(spec.look);
    const float right = rect.right() - padding - chevron - gap + 4;
    const float detail = spec.detail.empty() ? 0 : text_width(type::note, spec.detail) + gap;
    const float room = right - rect.x - padding;
    const bool with_detail = detail > 0 && text_width(style, spec.value) + detail <= room + 1;
    const std::string value = shortened(style, spec.value, room + 1);
    draw_text(list, style, rect.x + padding, rect.center_y(), look.ink, value);
    if (with_detail) {
        const float middle = rect.center_y() + onto_baseline_of(style, type::note);
        draw_text(list, type::note, rect.x + padding + text_width(style, value) + gap, middle, look.soft, spec.detail);
    }
    draw_icon(list, icons::chevron_down, rect.right() - padding - chevron / 2 + 4, rect.center_y(), chevron, look.soft);
    if (press.ring) {
        focus_ring(ui, rect, corner);
    }
    Node node;
    node.id = id;
    node.role = Role::combobox;
    node.name = std::string(spec.name);
    node.value = std::string(spec.value);
    node.rect = rect;
    node.font_px = style.size;
    node.padding_left = padding;
    node.focusable = true;
    node.expanded = open;
    node.has_popup = true;
    ui.node(std::move(node));
    const auto key = ui.semantics().take_key(id);
    const bool by_arrow = key == "ArrowDown" || key == "ArrowUp";
    if (press.activated && open) {
        ui.close_popup();
    } else if (press.activated || by_arrow) {
        ui.open_popup(id);
    }
    return id;
}

} // namespace kabinet::client
