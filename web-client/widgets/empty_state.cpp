#include "web-client/widgets/empty_state.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/button.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::client {

bool empty_state(Ui& ui, const Rect& rect, const EmptySpec& spec) {
    constexpr float disc_size = 56;
    constexpr float most_width = 420;
    const Palette& colors = ui.colors();
    const float center = rect.center_x();
    const float width = std::min(rect.w - 2 * space::l, most_width);
    const auto lines = wrapped(type::body, spec.text, width);
    const float text_height = spec.text.empty() ? 0 : type::body.line * static_cast<float>(lines.size());
    const float action_height = spec.action.empty() ? 0 : space::l + ui.control_height();
    float y = snap(rect.center_y() - (disc_size + space::l + 24 + text_height + action_height) / 2);

    disc(ui.list(), center, y + disc_size / 2, disc_size / 2, colors.chip);
    draw_icon(ui.list(), spec.icon, center, y + disc_size / 2, 24, colors.ink_soft);
    y += disc_size + space::l;

    Node group;
    group.id = ui.id("empty");
    group.role = spec.alert ? Role::alert : Role::group;
    group.name = spec.alert ? std::string{} : std::string(spec.title);
    group.rect = rect;
    ui.open_node(std::move(group));
    const float title_width = text_width(type::card_title, spec.title);
    draw_text(ui.list(), type::card_title, snap(center - title_width / 2), y + 10, colors.ink, spec.title);
    Node title;
    title.role = Role::heading;
    title.level = spec.heading_level;
    title.name = std::string(spec.title);
    title.rect = {center - title_width / 2, y, title_width, 20};
    title.font_px = type::card_title.size;
    title.font_weight = 600;
    ui.node(std::move(title));
    y += 24;
    const float text_top = y;
    for (const auto line : lines) {
        draw_text(ui.list(), type::body, snap(center - text_width(type::body, line) / 2), y + 10, colors.ink_soft,
                  line);
        y += type::body.line;
    }
    if (!spec.text.empty()) {
        ui.text_node(Role::paragraph, {center - width / 2, text_top, width, text_height}, spec.text, type::body);
    }
    ui.close_node();
    if (spec.action.empty()) {
        return false;
    }
    const ButtonSpec action{.key = "empty-action", .label = spec.action, .kind = ButtonKind::secondary};
    const float button_w = button_width(action);
    return button(ui, {snap(center - button_w / 2), text_top + text_height + space::l, button_w, ui.control_height()},
                  action);
}

} // namespace kabinet::client
