#include "web-client/widgets/kpi_card.hpp"

#include "web-client/widgets/card.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/skeleton.hpp"

#include <utility>

namespace kabinet::client {

void kpi_card(Ui& ui, const Rect& rect, const KpiSpec& spec) {
    constexpr float padding = 18;
    constexpr float bar = 6;
    card(ui, rect);
    Node group;
    group.role = Role::group;
    group.name = std::string(spec.label);
    group.rect = rect;
    ui.open_node(std::move(group));
    const float x = rect.x + padding;
    const float width = rect.w - 2 * padding;
    label_within(ui, x, rect.y + 26, width, type::small, ui.colors().ink_soft, spec.label);
    if (spec.value.empty()) {
        skeleton(ui, x, rect.y + 52, 64, 20);
    } else {
        label_within(ui, x, rect.y + 52, width, type::total, ui.colors().ink, spec.value);
    }
    ui.close_node();
    draw_bar(ui, {x, rect.y + 78, width, bar}, spec.parts);
}

} // namespace kabinet::client
