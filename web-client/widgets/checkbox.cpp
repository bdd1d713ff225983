#include "web-client/widgets/checkbox.hpp"

#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/label.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float corner = 5;
constexpr float words_gap = 10;

float words_height(float width, std::string_view label, std::string_view help) {
    return paragraph_height(width, type::body, label) + (help.empty() ? 0 : paragraph_height(width, type::small, help));
}

} // namespace

void draw_checkbox(Ui& ui, float center_x, float center_y, Checked checked, float hover, bool enabled) {
    const Palette& colors = ui.colors();
    const Rect box =
        snap(Rect{center_x - checkbox_size / 2, center_y - checkbox_size / 2, checkbox_size, checkbox_size});
    if (checked == Checked::no) {
        const Color line = enabled ? mix(colors.ink_faint, colors.accent, hover) : colors.line_strong;
        surface(ui.list(), box, enabled ? colors.card : colors.chip, line, corner);
        return;
    }
    fill(ui.list(), box, enabled ? colors.accent : colors.line_strong, corner);
    const Color mark = enabled ? colors.card : colors.ink_faint;
    if (checked == Checked::some) {
        fill(ui.list(), {box.x + 4, box.center_y() - 1, box.w - 8, 2}, mark, 1);
    } else {
        draw_icon(ui.list(), icons::check, box.center_x(), box.center_y(), 14, mark);
    }
}

float checkbox_height(const Ui& ui, float width, const CheckboxSpec& spec) {
    return std::max(ui.control_height(), words_height(width - checkbox_size - words_gap, spec.label, spec.help) + 12);
}

bool checkbox(Ui& ui, float x, float y, float width, const CheckboxSpec& spec) {
    const WidgetId id = ui.id(spec.key);
    const Rect target{x, y, width, spec.label_hidden ? ui.control_height() : checkbox_height(ui, width, spec)};
    const Press press = ui.press(id, target, spec.enabled);
    const Palette& colors = ui.colors();
    const float text_x = x + checkbox_size + words_gap;
    const float text_width = width - checkbox_size - words_gap;
    float middle = target.center_y();
    if (!spec.label_hidden) {
        const float top = target.y + (target.h - words_height(text_width, spec.label, spec.help)) / 2;
        middle = top + type::body.line / 2;
        float line = middle;
        for (const std::string_view part : wrapped(type::body, spec.label, text_width)) {
            draw_text(ui.list(), type::body, text_x, line, spec.enabled ? colors.ink : colors.ink_faint, part);
            line += type::body.line;
        }
        if (!spec.help.empty()) {
            line += (type::small.line - type::body.line) / 2;
            for (const std::string_view part : wrapped(type::small, spec.help, text_width)) {
                draw_text(ui.list(), type::small, text_x, line, colors.ink_soft, part);
                line += type::small.line;
            }
        }
    }
    const float box_x = spec.label_hidden ? target.center_x() : x + checkbox_size / 2;
    draw_checkbox(ui, box_x, middle, spec.checked, press.hover, spec.enabled);
    if (press.ring) {
        focus_ring(ui, Rect{box_x, middle, 0, 0}.inset(-checkbox_size / 2), corner);
    }
    Node node;
    node.id = id;
    node.role = Role::checkbox;
    node.name = std::string(spec.label);
    node.description = std::string(spec.help);
    node.rect = target;
    node.focusable = true;
    node.disabled = !spec.enabled;
    node.checked = spec.checked == Checked::yes;
    node.mixed = spec.checked == Checked::some;
    ui.node(std::move(node));
    return press.activated && spec.enabled;
}

} // namespace kabinet::client
