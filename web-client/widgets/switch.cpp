#include "web-client/widgets/switch.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/spinner.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float track_width = 36;
constexpr float track_height = 20;
constexpr float knob_inset = 3;
constexpr float gap = space::l;

float words_width(float width) {
    return width - track_width - gap;
}

float words_height(float width, const SwitchSpec& spec) {
    return paragraph_height(width, type::body, spec.label) +
           (spec.help.empty() ? 0 : paragraph_height(width, type::small, spec.help));
}

void draw_switch(Ui& ui, const Rect& track, const SwitchSpec& spec, float moved, float hover) {
    const Palette& colors = ui.colors();
    const Color off = mix(colors.ink_faint, colors.ink_soft, hover);
    Color color = mix(off, colors.accent, moved);
    if (!spec.enabled) {
        color = colors.line_strong;
    }
    fill(ui.list(), track, color, track_height / 2);
    const float radius = track_height / 2 - knob_inset;
    const float from = track.x + knob_inset + radius;
    const float x = from + moved * (track.w - 2 * (knob_inset + radius));
    disc(ui.list(), x, track.center_y(), radius, spec.enabled ? colors.card : colors.chip);
    if (spec.busy) {
        spinner(ui, x, track.center_y(), 2 * radius - 2, color);
    }
}

} // namespace

float toggle_switch_height(const Ui& ui, float width, const SwitchSpec& spec) {
    return std::max(ui.control_height(), words_height(words_width(width), spec) + 12);
}

bool toggle_switch(Ui& ui, float x, float y, float width, const SwitchSpec& spec) {
    const WidgetId id = ui.id(spec.key);
    const bool enabled = spec.enabled && !spec.busy;
    const Rect target{x, y, width, toggle_switch_height(ui, width, spec)};
    const Press press = ui.press(id, target, enabled);
    const Palette& colors = ui.colors();
    const float text_width = words_width(width);
    float line = target.y + (target.h - words_height(text_width, spec)) / 2 + type::body.line / 2;
    for (const std::string_view part : wrapped(type::body, spec.label, text_width)) {
        draw_text(ui.list(), type::body, x, line, spec.enabled ? colors.ink : colors.ink_faint, part);
        line += type::body.line;
    }
    line += (type::small.line - type::body.line) / 2;
    if (!spec.help.empty()) {
        for (const std::string_view part : wrapped(type::small, spec.help, text_width)) {
            draw_text(ui.list(), type::small, x, line, colors.ink_soft, part);
            line += type::small.line;
        }
    }
    const Rect track =
        snap(Rect{target.right() - track_width, target.center_y() - track_height / 2, track_width, track_height});
    draw_switch(ui, track, spec, ui.motion().toward(id ^ 0x5317c4U, spec.on, motion::fast_ms), press.hover);
    if (press.ring) {
        focus_ring(ui, track, track_height / 2);
    }
    Node node;
    node.id = id;
    node.role = Role::switch_;
    node.name = std::string(spec.label);
    node.description = std::string(spec.help);
    node.rect = target;
    node.focusable = true;
    node.disabled = !enabled;
    node.checked = spec.on;
    ui.node(std::move(node));
    return press.activated && enabled;
}

} // namespace kabinet::client
