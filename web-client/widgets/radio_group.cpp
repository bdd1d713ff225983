#include "web-client/widgets/radio_group.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/choice.hpp"
#include "web-client/widgets/label.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float dot_size = 18;
constexpr float words_gap = 10;

float words_height(float width, const RadioOption& option) {
    return paragraph_height(width, type::body, option.label) +
           (option.help.empty() ? 0 : paragraph_height(width, type::small, option.help));
}

float option_height(const Ui& ui, float width, const RadioOption& option) {
    const float least = ui.environment().coarse_pointer ? metric::touch_target : 32;
    return std::max(least, words_height(width - dot_size - words_gap, option) + 10);
}

void draw_dot(Ui& ui, float x, float y, bool chosen, float hover, bool enabled) {
    const Palette& colors = ui.colors();
    const Color line = !enabled ? colors.line_strong
                       : chosen ? colors.accent
                                : mix(colors.ink_faint, colors.accent, hover);
    disc(ui.list(), x, y, dot_size / 2, line);
    disc(ui.list(), x, y, dot_size / 2 - (chosen ? 1.5F : 1), colors.card);
    if (chosen) {
        disc(ui.list(), x, y, 5, line);
    }
}

bool draw_option(Ui& ui, const Rect& target, const RadioSpec& spec, std::size_t index) {
    const RadioOption& option = spec.options[index];
    const WidgetId id = ui.id(option.key);
    const Press press = ui.press(id, target, option.enabled);
    const Palette& colors = ui.colors();
    const bool chosen = index == spec.chosen;
    const float x = target.x + dot_size + words_gap;
    const float width = target.w - dot_size - words_gap;
    const float first = target.y + (target.h - words_height(width, option)) / 2 + type::body.line / 2;
    float line = first;
    for (const std::string_view part : wrapped(type::body, option.label, width)) {
        draw_text(ui.list(), type::body, x, line, option.enabled ? colors.ink : colors.ink_faint, part);
        line += type::body.line;
    }
    line += (type::small.line - type::body.line) / 2;
    if (!option.help.empty()) {
        for (const std::string_view part : wrapped(type::small, option.help, width)) {
            draw_text(ui.list(), type::small, x, line, colors.ink_soft, part);
            line += type::small.line;
        }
    }
    draw_dot(ui, target.x + dot_size / 2, first, chosen, press.hover, option.enabled);
    if (press.ring) {
        focus_ring(ui, Rect{target.x + dot_size / 2, first, 0, 0}.inset(-dot_size / 2), dot_size / 2);
    }
    ui.node(radio_node(ui, spec, index, target));
    return press.activated && option.enabled && !chosen;
}

} // namespace

float radio_group_height(const Ui& ui, float width, const RadioSpec& spec) {
    float height = 0;
    for (const RadioOption& option : spec.options) {
        height += option_height(ui, width, option);
    }
    return height;
}

std::optional<std::size_t> radio_group(Ui& ui, float x, float y, float width, const RadioSpec& spec) {
    const Scope scope(ui, spec.key);
    open_radio_group(ui, spec, {x, y, width, radio_group_height(ui, width, spec)});
    std::optional<std::size_t> chosen;
    float at = y;
    for (std::size_t index = 0; index < spec.options.size(); ++index) {
        const float height = option_height(ui, width, spec.options[index]);
        if (draw_option(ui, {x, at, width, height}, spec, index)) {
            chosen = index;
        }
        at += height;
    }
    ui.close_node();
    const auto stepped = radio_step(ui, spec);
    return stepped ? stepped : chosen;
}

} // namespace kabinet::client
