#include "web-client/screens/numbers_parts.hpp"
#include "web-client/screens/quick_menu.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/skeleton.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float card_height = 92;
constexpr float gap = 10;
constexpr float padding = 16;
constexpr float menu_size = 36;
constexpr std::size_t around = 3;
constexpr std::size_t grey_first = 6;
constexpr std::size_t grey_more = 2;
constexpr TextStyle number_style{16, 22, Weight::semibold};

void grey_card(Ui& ui, const Rect& rect) {
    card(ui, rect);
    skeleton(ui, rect.x + padding, rect.y + 27, 150);
    skeleton(ui, rect.right() - padding - 80, rect.y + 27, 80);
    skeleton(ui, rect.x + padding, rect.y + 63, 110);
}

// The quick operations, from a button whose icon ends at `right`.
void card_menu(const Screen& screen, float right, float middle, const contract::LineRowDto& line) {
    Ui& ui = screen.ui;
    const WidgetId owner = ui.id("operations");
    const Rect box{right - menu_size + 8, middle - menu_size / 2, menu_size, menu_size};
    const std::string number = shown_number(line.msisdn);
    const std::string name = screen.words(Message::operation_menu, {{"number", number}});
    if (icon_button(ui, box,
                    {.key = "menu",
                     .icon = icons::ellipsis,
                     .name = name,
                     .icon_size = 18,
                     .has_popup = true,
                     .expanded = ui.popup() == owner})) {
        ui.open_popup(owner);
    }
    quick_menu(screen, owner, box, line.msisdn, status_of(line.status));
}

void number_card(const Screen& screen, const Rect& rect, const contract::LineRowDto& line) {
    Ui& ui = screen.ui;
    const Scope scope(ui, line.msisdn);
    const WidgetId id = ui.id("card");
    const WidgetId link = ui.id("link");
    const Press pointer = ui.press(id, rect);
    const Press keyboard = ui.press_in_mirror(link, rect);
    const Palette& colors = ui.colors();
    const std::string number = shown_number(line.msisdn);
    const std::string balance = screen.words.money(line.balance_tiyn);
    const domain::LineStatus status = status_of(line.status);
    const std::string_view word = screen.words.status(status);

    card(ui, rect);
    if (pointer.held) {
        fill(ui.list(), rect.inset(1), colors.hover, radius::card - 1);
    }
    const float left = rect.x + padding;
    const float right = rect.right() - padding;
    const float first = rect.y + 27;
    const float second = rect.y + 63;
    const float balance_width = text_width(type::body_strong, balance);
    draw_text(ui.list(), number_style, left, first, colors.ink, number);
    draw_text(ui.list(), type::body_strong, right - balance_width, first, colors.ink, balance);
    const float chip = draw_status_chip(ui, left, second, tone_of(status), word);
    const bool operates = may_change_lines(screen.company);
    const float tariff_width = right - left - chip - space::m - (operates ? menu_size : 0);
    const std::string tariff = shortened(type::body, line.tariff.empty() ? "—" : line.tariff, tariff_width);
    draw_text(ui.list(), type::body, left + chip + space::m, second, colors.ink_soft, tariff);
    if (keyboard.ring) {
        focus_ring(ui, rect, radius::card);
    }

    Node item;
    item.id = id;
    item.role = Role::listitem;
    item.rect = rect;
    ui.open_node(std::move(item));
    Node anchor;
    anchor.id = link;
    anchor.role = Role::link;
    anchor.name = number;
    anchor.href = screen.address_of(NumberRoute{line.msisdn});
    anchor.rect = {left, rect.y, text_width(number_style, number), card_height / 2};
    anchor.font_px = number_style.size;
    anchor.font_weight = 600;
    anchor.focusable = true;
    ui.node(std::move(anchor));
    ui.text_node(Role::none, {right - balance_width, first - 10, balance_width, 20}, balance, type::body_strong);
    ui.text_node(Role::none, {left, second - 13, chip, 26}, word, type::caption);
    ui.text_node(Role::none, {left + chip + space::m, second - 10, tariff_width, 20}, line.tariff, type::body);
    if (operates) {
        card_menu(screen, right, second, line);
    }
    ui.close_node();
    if (pointer.activated || keyboard.activated) {
        screen.go_to(NumberRoute{line.msisdn});
    }
}

} // namespace

float numbers_cards(const Screen& screen, float x, float y, float width, const NumbersRows& rows, NumbersList& list) {
    Ui& ui = screen.ui;
    const Rect view = ui.scroll_view();
    constexpr float pitch = card_height + gap;
    const std::size_t grey = !rows.coming ? 0 : rows.rows.empty() ? grey_first : grey_more;
    const std::size_t count = rows.rows.size();
    const float height = static_cast<float>(count + grey) * pitch;

    Node node;
    node.id = ui.id("cards");
    node.role = Role::list;
    node.name = std::string(screen.words(Message::numbers_title));
    node.rect = {x, y, width, height};
    ui.open_node(std::move(node));
    const auto at = [&](float place) {
        return static_cast<std::size_t>(std::max(0.0F, std::floor((place - y) / pitch)));
    };
    const std::size_t top = at(view.y);
    const std::size_t begin = top > around ? top - around : 0;
    const std::size_t end = std::min(count, at(view.bottom()) + 1 + around);
    for (std::size_t index = begin; index < end; ++index) {
        number_card(screen, snap(Rect{x, y + static_cast<float>(index) * pitch, width, card_height}),
                    *rows.rows[index]);
    }
    for (std::size_t index = 0; index < grey; ++index) {
        grey_card(ui, {x, y + static_cast<float>(count + index) * pitch, width, card_height});
    }
    ui.close_node();
    if (grey > 0) {
        ui.text_node(Role::status, {x, y + height - pitch, width, card_height}, screen.words(Message::numbers_loading),
                     type::body);
    }
    list.seen(end > 0 ? end - 1 : 0);
    return height;
}

} // namespace kabinet::client
