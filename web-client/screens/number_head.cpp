#include "web-client/screens/number_parts.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/letters.hpp"
#include "web-client/widgets/progress_bar.hpp"
#include "web-client/widgets/skeleton.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float padding = 20;
constexpr float fact_height = 64;
constexpr float least_fact = 150;
constexpr float copy_size = 28;

float copy_number(const Screen& screen, float x, float middle, const std::string& msisdn, std::string_view number) {
    const Rect box{x + space::xs, middle - copy_size / 2, copy_size, copy_size};
    const std::string name = copy_name(screen.words, Copyable::number);
    if (icon_button(screen.ui, box, {.key = "copy", .icon = icons::copy, .name = name})) {
        screen.commands.send(CopyText{"+" + msisdn, screen.words(Message::common_copied_value, {{"value", number}})});
    }
    return space::xs + copy_size;
}

void fact(Ui& ui, const Rect& rect, const LineFact& fact) {
    const Palette& colors = ui.colors();
    Node group;
    group.role = Role::group;
    group.name = fact.label;
    group.rect = rect;
    ui.open_node(std::move(group));
    const std::string capitals = upper_case(fact.label);
    const std::string shown = shortened(type::overline, capitals, rect.w);
    draw_text(ui.list(), type::overline, rect.x, rect.y + 8, colors.ink_soft, shown);
    ui.text_node(Role::none, {rect.x, rect.y, text_width(type::overline, shown), 16}, fact.label, type::overline);
    label_within(ui, rect.x, rect.y + 34, rect.w, type::figure, colors.ink, fact.value);
    ui.close_node();
    if (fact.used) {
        const std::array parts{BarPart{*fact.used, colors.accent}};
        draw_bar(ui, {rect.x, rect.y + 56, rect.w, 6}, parts);
    }
}

std::size_t columns_for(float width, std::size_t facts) {
    const auto fitting =
        static_cast<std::size_t>(std::max(1.0F, std::floor((width + space::l) / (least_fact + space::l))));
    // Two rows of two look better than three and one.
    return fitting >= facts ? facts : std::max<std::size_t>(1, std::min<std::size_t>(2, fitting));
}

} // namespace

float number_head(const Screen& screen, float x, float y, float width, const std::string& msisdn, const LineView* line,
                  bool busy) {
    Ui& ui = screen.ui;
    const bool narrow = ui.phone();
    const float inner = width - 2 * padding;
    const std::size_t facts = line != nullptr ? line->facts.size() : 4;
    const std::size_t columns = columns_for(inner, facts);
    const std::size_t rows = (facts + columns - 1) / columns;
    const float control = ui.control_height();
    const float first = std::max(control, type::display.line);
    const float second = narrow ? space::m + status_chip_height : 0;
    const float height = padding + first + second + space::xl + static_cast<float>(rows) * fact_height +
                         static_cast<float>(rows - 1) * space::m + padding - 4;
    card(ui, {x, y, width, height});

    const std::string number = shown_number(msisdn);
    const float middle = y + padding + first / 2;
    float at = x + padding;
    at += heading(ui, at, middle, 1, narrow ? type::title : type::display, number);
    at += copy_number(screen, at, middle, msisdn, number);

    const ButtonSpec refresh{.key = "refresh",
                             .label = screen.words(Message::number_refresh),
                             .icon = icons::refresh_cw,
                             .kind = ButtonKind::ghost,
                             .busy = busy};
    const float right = x + width - padding;
    bool again = false;
    if (narrow) {
        again = icon_button(
            ui, {right - control, middle - control / 2, control, control},
            {.key = refresh.key, .icon = refresh.icon, .name = refresh.label, .framed = true, .busy = busy});
    } else {
        const float button_w = button_width(refresh);
        again = button(ui, {right - button_w, middle - control / 2, button_w, control}, refresh);
    }
    if (again) {
        screen.commands.send(Refresh{});
    }

    if (line != nullptr) {
        const float chip_middle = narrow ? y + padding + first + space::m + status_chip_height / 2 : middle;
        float chip_x = narrow ? x + padding : at + space::m;
        chip_x += status_chip(ui, chip_x, chip_middle, tone_of(line->status), line->status_word);
        label(ui, chip_x + space::m, chip_middle, type::body, ui.colors().ink_soft, line->since);
    }

    const float column = (inner - space::l * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float facts_y = y + padding + first + second + space::xl;
    for (std::size_t index = 0; index < facts; ++index) {
        const Rect place{x + padding + static_cast<float>(index % columns) * (column + space::l),
                         facts_y + static_cast<float>(index / columns) * (fact_height + space::m), column, fact_height};
        if (line != nullptr) {
            fact(ui, snap(place), line->facts[index]);
        } else {
            skeleton(ui, place.x, place.y + 8, 80, 10);
            skeleton(ui, place.x, place.y + 34, 130, 16);
        }
    }
    return height;
}

} // namespace kabinet::client
