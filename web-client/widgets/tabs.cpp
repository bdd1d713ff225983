#include "web-client/widgets/tabs.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"

#include <utility>

namespace kabinet::client {

std::optional<std::size_t> tabs(Ui& ui, const Rect& rect, std::string_view name, float padding,
                                std::span<const Tab> items) {
    constexpr float gap = 28;
    constexpr float underline = 2;
    const Palette& colors = ui.colors();
    fill(ui.list(), rect, colors.card);
    ui.block(0, rect);
    horizontal_line(ui.list(), rect.x, rect.bottom() - hairline(), rect.w, colors.line);
    Node bar;
    bar.role = Role::navigation;
    bar.name = std::string(name);
    bar.rect = rect;
    ui.open_node(std::move(bar));
    const Scope scope(ui, "tabs");
    std::optional<std::size_t> followed;
    float x = rect.x + padding;
    for (std::size_t index = 0; index < items.size(); ++index) {
        const Tab& item = items[index];
        const WidgetId id = ui.id(item.key);
        const float width = text_width(type::body_medium, item.label);
        const Rect target{x, rect.y, width, rect.h};
        const Press press = ui.press(id, target.inset(-gap / 2, 0));
        const Color ink = item.current ? colors.ink : mix(colors.ink_soft, colors.ink, press.hover);
        draw_text(ui.list(), type::body_medium, x, rect.center_y(), ink, item.label);
        if (item.current) {
            fill(ui.list(), {x, rect.bottom() - underline, width, underline}, colors.primary);
        }
        if (press.ring) {
            focus_ring(ui, target.inset(-2, 8), radius::small);
        }
        Node node;
        node.id = id;
        node.role = Role::link;
        node.name = item.label;
        node.href = item.href;
        node.rect = target;
        node.focusable = true;
        node.current = item.current;
        ui.node(std::move(node));
        if (press.activated) {
            followed = index;
        }
        x += width + gap;
    }
    ui.close_node();
    return followed;
}

} // namespace kabinet::client
