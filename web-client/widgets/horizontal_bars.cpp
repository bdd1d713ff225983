#include "web-client/widgets/horizontal_bars.hpp"

#include "web-client/theme/text.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/link.hpp"
#include "web-client/widgets/progress_bar.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float bar_height = 6;
constexpr float bar_gap = 6;

float row_height(const Ui& ui) {
    return ui.environment().coarse_pointer ? 52 : 44;
}

} // namespace

float horizontal_bars_height(const Ui& ui, std::size_t bars) {
    return row_height(ui) * static_cast<float>(bars);
}

std::optional<std::size_t> horizontal_bars(Ui& ui, float x, float y, float width, const HorizontalBarsSpec& spec) {
    const Scope scope(ui, spec.key);
    const Palette& colors = ui.colors();
    Node list;
    list.id = ui.id("list");
    list.role = Role::list;
    list.name = std::string(spec.name);
    list.rect = {x, y, width, horizontal_bars_height(ui, spec.bars.size())};
    ui.open_node(std::move(list));
    std::optional<std::size_t> followed;
    float at = y;
    for (std::size_t index = 0; index < spec.bars.size(); ++index) {
        const HorizontalBar& bar = spec.bars[index];
        const float inner = type::body.line + bar_gap + bar_height;
        const float top = at + (row_height(ui) - inner) / 2;
        const float middle = top + type::body.line / 2;
        Node item;
        item.role = Role::listitem;
        item.rect = {x, at, width, row_height(ui)};
        ui.open_node(std::move(item));
        const float value = text_width(type::body_medium, bar.value);
        const float room = width - value - space::m;
        if (bar.href.empty()) {
            label_within(ui, x, middle, room, type::body, colors.ink, bar.label);
        } else {
            const std::string key = std::to_string(index);
            const std::string shown = shortened(type::body, bar.label, room);
            if (link(ui, x, middle, {.key = key, .label = shown, .href = bar.href})) {
                followed = index;
            }
        }
        label_ending(ui, x + width, middle, type::body_medium, colors.ink, bar.value);
        const std::array parts{BarPart{std::clamp(bar.share, 0.0F, 1.0F), spec.color.value_or(colors.series_1)}};
        draw_bar(ui, {x, top + type::body.line + bar_gap, width, bar_height}, parts);
        ui.close_node();
        at += row_height(ui);
    }
    ui.close_node();
    return followed;
}

} // namespace kabinet::client
