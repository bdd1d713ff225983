#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/choice.hpp"
#include "web-client/widgets/radio_group.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float padding = 14;
constexpr float inset = 3;
constexpr TextStyle style = type::small_strong;

float natural(const RadioOption& option) {
    return std::ceil(text_width(style, option.label)) + 2 * padding;
}

bool segment(Ui& ui, const Rect& rect, const RadioSpec& spec, std::size_t index) {
    const RadioOption& option = spec.options[index];
    const Palette& colors = ui.colors();
    const WidgetId id = ui.id(option.key);
    const Press press = ui.press(id, rect, option.enabled);
    const bool chosen = index == spec.chosen;
    const Rect box = rect.inset(inset);
    if (chosen) {
        if (!ui.environment().dark) {
            shadow(ui.list(), box, radius::control - inset, 3, 1, colors.shadow.with_alpha(0.12F));
        }
        fill(ui.list(), box, ui.environment().dark ? colors.line_strong : colors.card, radius::control - inset);
    }
    const Color ink = !option.enabled ? colors.ink_faint
                      : chosen        ? colors.ink
                                      : mix(colors.ink_soft, colors.ink, press.hover);
    const std::string shown = shortened(style, option.label, box.w - 8);
    draw_text(ui.list(), style, snap(box.center_x() - text_width(style, shown) / 2), box.center_y(), ink, shown);
    if (press.ring) {
        outline(ui.list(), box, colors.accent, radius::control - inset, 2);
    }
    ui.node(radio_node(ui, spec, index, rect));
    return press.activated && option.enabled && !chosen;
}

} // namespace

float segmented_control_width(const RadioSpec& spec) {
    float width = 0;
    for (const RadioOption& option : spec.options) {
        width += natural(option);
    }
    return width;
}

std::optional<std::size_t> segmented_control(Ui& ui, const Rect& rect, const RadioSpec& spec) {
    const Scope scope(ui, spec.key);
    open_radio_group(ui, spec, rect);
    fill(ui.list(), rect, ui.colors().chip, radius::control);
    // What is left over, or lacking, is shared by all alike.
    const float spare =
        (rect.w - segmented_control_width(spec)) / static_cast<float>(std::max<std::size_t>(1, spec.options.size()));
    std::optional<std::size_t> chosen;
    float x = rect.x;
    for (std::size_t index = 0; index < spec.options.size(); ++index) {
        const float width = natural(spec.options[index]) + spare;
        if (segment(ui, {x, rect.y, width, rect.h}, spec, index)) {
            chosen = index;
        }
        x += width;
    }
    ui.close_node();
    const auto stepped = radio_step(ui, spec);
    return stepped ? stepped : chosen;
}

} // namespace kabinet::client
