#include "web-client/widgets/banner.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/label.hpp"

#include <utility>

namespace kabinet::client {

bool banner(Ui& ui, const Rect& rect, const char* icon, std::string_view text, std::string_view action, float padding) {
    constexpr float icon_column = 28;
    constexpr float action_padding = 12;
    const Palette& colors = ui.colors();
    const Scope scope(ui, "banner");
    fill(ui.list(), rect, colors.warning_soft);
    ui.block(0, rect);
    Node alert;
    alert.id = ui.id("alert");
    alert.role = Role::alert;
    alert.rect = rect;
    ui.open_node(std::move(alert));
    draw_icon(ui.list(), icon, rect.x + padding + 9, rect.center_y(), 18, colors.warning_ink);
    const float action_width = text_width(type::body_strong, action) + 2 * action_padding;
    const float room = rect.w - 2 * padding - icon_column - action_width - space::l;
    label_within(ui, rect.x + padding + icon_column, rect.center_y(), room, type::body_medium, colors.warning_ink,
                 text);
    ui.close_node();
    const WidgetId id = ui.id("retry");
    const Rect target{rect.right() - padding - action_width, rect.y + 6, action_width, rect.h - 12};
    const Press press = ui.press(id, target);
    fill(ui.list(), target, colors.warning_ink.with_alpha(0.08F + 0.08F * press.hover), radius::control);
    draw_text(ui.list(), type::body_strong, target.x + action_padding, target.center_y(), colors.warning_ink, action);
    if (press.ring) {
        focus_ring(ui, target, radius::control);
    }
    Node node;
    node.id = id;
    node.role = Role::button;
    node.name = std::string(action);
    node.rect = target;
    node.focusable = true;
    ui.node(std::move(node));
    return press.activated;
}

} // namespace kabinet::client
