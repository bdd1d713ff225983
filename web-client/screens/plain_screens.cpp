#include "web-client/screens/plain_screens.hpp"

#include "web-client/theme/icons.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/empty_state.hpp"

#include <algorithm>

namespace kabinet::client {
namespace {

Rect framed(Ui& ui, const Rect& view) {
    const Column column = content_column(ui, view);
    const float margin = page_margin(ui);
    const Rect rect{column.x, view.y + margin, column.width, std::max(0.0F, std::min(view.h - 2 * margin, 360.0F))};
    card(ui, rect);
    return rect;
}

} // namespace

void not_found_screen(Ui& ui, const Words& words, Commands& commands, const Rect& view) {
    const Scope scope(ui, "not-found");
    if (empty_state(ui, framed(ui, view),
                    {.icon = icons::search_x,
                     .title = words(Message::not_found_title),
                     .text = words(Message::not_found_text),
                     .action = words(Message::not_found_action),
                     .heading_level = 1})) {
        commands.send(Navigate{{NumbersRoute{}, std::nullopt}});
    }
}

void no_company_screen(Ui& ui, const Words& words, const Rect& view) {
    const Scope scope(ui, "no-company");
    empty_state(ui, framed(ui, view),
                {.icon = icons::building_2,
                 .title = words(Message::company_none),
                 .text = words(Message::company_none_text),
                 .heading_level = 1});
}

} // namespace kabinet::client
