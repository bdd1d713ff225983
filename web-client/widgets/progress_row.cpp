#include "web-client/widgets/progress_row.hpp"

#include "web-client/theme/text.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/progress_bar.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float bar_height = 6;
constexpr float bar_gap = space::s;

ButtonSpec action_of(const ProgressSpec& spec) {
    return {.key = "action", .label = spec.action, .kind = ButtonKind::ghost};
}

float bar_width(float width, const ProgressSpec& spec) {
    return spec.action.empty() ? width : width - button_width(action_of(spec)) - space::l;
}

float note_height(float width, const ProgressSpec& spec) {
    return spec.note.empty() ? 0 : bar_gap + paragraph_height(width, type::small, spec.note);
}

} // namespace

float progress_row_height(const Ui& ui, float width, const ProgressSpec& spec) {
    const float words = type::body.line + bar_gap + bar_height + note_height(bar_width(width, spec), spec);
    return spec.action.empty() ? words : std::max(words, ui.control_height());
}

bool progress_row(Ui& ui, float x, float y, float width, const ProgressSpec& spec) {
    constexpr float whole = 100;
    const Scope scope(ui, spec.key);
    const Palette& colors = ui.colors();
    const float room = bar_width(width, spec);
    const float share = std::clamp(spec.share, 0.0F, 1.0F);
    const float detail = text_width(type::small, spec.detail);
    const float middle = y + type::body.line / 2;
    label_within(ui, x, middle, room - detail - space::s, type::body_medium, colors.ink, spec.label);
    label_ending(ui, x + room, middle, type::small, colors.ink_soft, spec.detail);
    const Rect bar{x, y + type::body.line + bar_gap, room, bar_height};
    const std::array parts{BarPart{share, spec.failed ? colors.danger : colors.accent}};
    draw_bar(ui, bar, parts);
    Node node;
    node.id = ui.id("bar");
    node.role = Role::progressbar;
    node.name = std::string(spec.label);
    node.value = std::to_string(std::lround(share * whole));
    node.rect = bar;
    ui.node(std::move(node));
    if (!spec.note.empty()) {
        paragraph(ui, x, bar.bottom() + bar_gap, room, type::small, spec.failed ? colors.danger_ink : colors.ink_soft,
                  spec.note);
    }
    if (spec.action.empty()) {
        return false;
    }
    const float height = ui.control_height();
    const float top = y + (progress_row_height(ui, width, spec) - height) / 2;
    return button(ui, {x + room + space::l, top, width - room - space::l, height}, action_of(spec));
}

} // namespace kabinet::client
