#include "web-client/screens/numbers_screen.hpp"

#include "web-client/screens/failure_view.hpp"
#include "web-client/screens/header.hpp"
#include "web-client/screens/numbers_parts.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/view_models/numbers_filter.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/empty_state.hpp"
#include "web-client/widgets/label.hpp"

#include <algorithm>
#include <string>

namespace kabinet::client {
namespace {

constexpr float refresh_size = 28;

struct Place {
    float x, y, width;
};

// The title with its figures; returns where it goes on.
float title(const Screen& screen, const Place& place, std::string_view subtitle) {
    Ui& ui = screen.ui;
    heading(ui, place.x, place.y + type::title.line / 2, 1, type::title, screen.words(Message::numbers_title));
    const float middle = place.y + type::title.line + space::xs + type::body.line / 2;
    if (subtitle.empty()) {
        return place.y + 52;
    }
    const float width = label(ui, place.x, middle, type::body, ui.colors().ink_soft, subtitle);
    const Rect corner{place.x + width + space::xs, middle - refresh_size / 2, refresh_size, refresh_size};
    if (icon_button(ui, corner,
                    {.key = "refresh",
                     .icon = icons::refresh_cw,
                     .name = screen.words(Message::number_refresh),
                     .icon_size = 14,
                     .busy = screen.cache.any_loading()})) {
        screen.commands.send(Refresh{});
    }
    return place.y + 52;
}

bool narrowed(const NumbersRoute& route) {
    return !route.search.empty() || !route.filter.empty();
}

void nothing_here(const Screen& screen, const Rect& rect, const NumbersRoute& route) {
    const Words& words = screen.words;
    if (!narrowed(route)) {
        empty_state(
            screen.ui, rect,
            {.icon = icons::inbox, .title = words(Message::numbers_empty), .text = words(Message::numbers_empty_text)});
        return;
    }
    std::string text(words(Message::numbers_search_nothing_text));
    Message action = Message::numbers_search_clear;
    if (!route.filter.empty()) {
        text = words(Message::numbers_filter_nothing_text, {{"conditions", conditions_of(words, route)}});
        action = route.search.empty() ? Message::numbers_filter_clear_all : Message::numbers_filter_clear_everything;
    }
    if (empty_state(screen.ui, rect,
                    {.icon = icons::search_x,
                     .title = words(Message::numbers_search_nothing),
                     .text = text,
                     .action = words(action)})) {
        NumbersRoute all = route;
        all.search.clear();
        all.filter = {};
        screen.commands.send(Navigate{{all, screen.company.id}, route.filter.empty()});
    }
}

// What stands where the rows would: 0 when there are rows, or will be.
float instead_of_rows(const Screen& screen, const Place& place, const NumbersRoute& route, const NumbersRows& rows) {
    if (!rows.rows.empty() || rows.coming) {
        return 0;
    }
    const Rect rect{place.x, place.y, place.width, empty_state_height};
    if (rows.failure != nullptr) {
        failure_view(screen, rect, *rows.failure);
    } else {
        nothing_here(screen, rect, route);
    }
    return rect.h;
}

float on_phone(const Screen& screen, Place place, const NumbersRoute& route, const NumbersRows& rows,
               NumbersModel& model) {
    constexpr float gap = space::m;
    const float height = screen.ui.control_height() + 2;
    const float company = company_field(screen.header, place.x, place.y, place.width);
    place.y += company > 0 ? company + gap : 0;
    place.y = title(screen, place, numbers_subtitle(screen, rows, narrowed(route))) + space::m;
    const float sort_width = height;
    numbers_search(screen, {place.x, place.y, place.width - sort_width - space::s, height}, route, model.search,
                   rows.of_before);
    numbers_sort(screen, {place.x + place.width - sort_width, place.y, sort_width, height}, route);
    place.y += height + space::s;
    const float pitch = numbers_filter_pitch(screen.ui);
    place.y += pitch + numbers_filters(screen, {place.x, place.y + pitch / 2, place.x, place.x + place.width}, route);
    place.y += space::xs;
    const float other = instead_of_rows(screen, place, route, rows);
    place.y += other > 0 ? other : numbers_cards(screen, place.x, place.y, place.width, rows, model.list);
    return place.y + space::s;
}

float on_desk(const Screen& screen, Place place, const NumbersRoute& route, const NumbersRows& rows,
              NumbersModel& model) {
    constexpr float tools_padding = 14;
    constexpr float search_width = 320;
    Ui& ui = screen.ui;
    place.y = title(screen, place, numbers_subtitle(screen, rows, narrowed(route))) + space::xl;
    place.y += numbers_summary(screen, place.x, place.y, place.width, route) + space::l;

    const float control = ui.control_height();
    // The card is drawn before what is in it, so with the height of the frame before; the first frame is followed by
    // another at once.
    float& card_height = ui.remembered(ui.id("numbers-card"));
    const float assumed = card_height > 0 ? card_height : control + 2 * tools_padding + empty_state_height;
    card(ui, {place.x, place.y, place.width, assumed});
    const Rect search{place.x + space::l, place.y + tools_padding, std::min(search_width, place.width - 2 * space::l),
                      control};
    numbers_search(screen, search, route, model.search, rows.of_before);
    const float right = place.x + place.width - space::l;
    numbers_export(screen, right, search.center_y(), route);
    const ChipPlace chips{search.right() + space::m, search.center_y(), search.x,
                          right - numbers_export_width(screen) - space::s};
    const float tools = control + 2 * tools_padding + numbers_filters(screen, chips, route);
    horizontal_line(ui.list(), place.x, place.y + tools - hairline(), place.width, ui.colors().line);

    const float bar = numbers_selection_bar(screen, place.x, place.y + tools, place.width, model.selection);
    const Place body{place.x, place.y + tools + bar, place.width};
    const float other = instead_of_rows(screen, body, route, rows);
    const float height =
        tools + bar + (other > 0 ? other : numbers_table(screen, body.x, body.y, body.width, route, rows, model));
    if (height != assumed) {
        ui.keep_drawing();
    }
    card_height = height;
    return place.y + height;
}

} // namespace

void numbers_screen(const Screen& screen, const Rect& view, const NumbersRoute& route, NumbersModel& model) {
    Ui& ui = screen.ui;
    const Scope scope(ui, "numbers");
    model.search.follow(route.search);
    model.selection.follow(screen.company.id);
    const NumbersRows rows = model.list.gather(screen.cache, screen.company.id, route);
    ScrollArea page(ui, std::to_string(screen.company.id), view);
    const Column column = content_column(ui, view);
    const Place place{column.x, page.top() + page_margin(ui), column.width};
    const float end =
        ui.phone() ? on_phone(screen, place, route, rows, model) : on_desk(screen, place, route, rows, model);
    page.finish(end - page.top() + page_margin(ui));
}

} // namespace kabinet::client
