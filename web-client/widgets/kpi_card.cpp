#include "web-client/widgets/kpi_card.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/skeleton.hpp"

#include <utility>

namespace kabinet::client {

bool kpi_card(Ui& ui, const Rect& rect, const KpiSpec& spec) {
    constexpr float padding = 18;
    constexpr float bar = 6;
    const WidgetId id = ui.id(spec.key);
    const Press press = spec.action.empty() ? Press{} : ui.press(id, rect);
    card(ui, rect);
    const Palette& colors = ui.colors();
    if (spec.on || press.hover > 0) {
        const Color line = spec.on ? colors.accent : mix(colors.line, colors.line_strong, press.hover);
        outline(ui.list(), rect, line, radius::card, spec.on ? 2 : 1);
    }
    if (press.ring) {
        focus_ring(ui, rect, radius::card);
    }
    Node group;
    group.role = Role::group;
    group.name = std::string(spec.label);
    group.rect = rect;
    ui.open_node(std::move(group));
    const float x = rect.x + padding;
    const float width = rect.w - 2 * padding;
    label_within(ui, x, rect.y + 26, width, type::small, colors.ink_soft, spec.label);
    if (spec.value.empty()) {
        skeleton(ui, x, rect.y + 52, 64, 20);
    } else {
        label_within(ui, x, rect.y + 52, width, type::total, colors.ink, spec.value);
    }
    if (!spec.action.empty()) {
        Node button;
        button.id = id;
        button.role = Role::button;
        button.name = std::string(spec.action);
        button.rect = rect;
        button.focusable = true;
        button.checked = spec.on;
        ui.node(std::move(button));
    }
    ui.close_node();
    draw_bar(ui, {x, rect.y + 78, width, bar}, spec.parts);
    return press.activated;
}

} // namespace kabinet::client
