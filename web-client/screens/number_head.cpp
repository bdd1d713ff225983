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
#include <utility>

namespace kabinet::client {
namespace {

constexpr float padding = 20;
constexpr float fact_height = 48;
constexpr float fact_bar_height = 14; // what a bar below the figure adds
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

Node group_of(const LineFact& fact, const Rect& rect) {
    Node group;
    group.role = Role::group;
    group.name = fact.label;
    group.rect = rect;
    return group;
}

float overline(Ui& ui, float x, float middle, float width, const std::string& text) {
    const std::string shown = shortened(type::overline, upper_case(text), width);
    draw_text(ui.list(), type::overline, x, middle, ui.colors().ink_soft, shown);
    const float shown_width = text_width(type::overline, shown);
    ui.text_node(Role::none, {x, middle - 8, shown_width, 16}, text, type::overline);
    return shown_width;
}

void used_bar(Ui& ui, const Rect& rect, const LineFact& fact) {
    if (fact.used.value_or(0) > 0) {
        const std::array parts{BarPart{*fact.used, ui.colors().accent}};
        draw_bar(ui, rect, parts);
    }
}

// The label over the figure: side by side with others.
void fact_column(Ui& ui, const Rect& rect, const LineFact& fact) {
    ui.open_node(group_of(fact, rect));
    overline(ui, rect.x, rect.y + 8, rect.w, fact.label);
    label_within(ui, rect.x, rect.y + 34, rect.w, type::figure, ui.colors().ink, fact.value);
    ui.close_node();
    used_bar(ui, {rect.x, rect.y + 56, rect.w, 6}, fact);
}

float fact_row_height(const LineFact& fact) {
    return fact.used.value_or(0) > 0 ? 46 : 36;
}

// The label before the figure: one under the other, on a phone.
void fact_row(Ui& ui, const Rect& rect, const LineFact& fact) {
    constexpr TextStyle figure = type::card_title;
    const float middle = rect.y + 18;
    ui.open_node(group_of(fact, rect));
    const float value = std::min(text_width(figure, fact.value), rect.w * 0.65F);
    overline(ui, rect.x, middle, rect.w - value - space::s, fact.label);
    const std::string shown = shortened(figure, fact.value, value + 0.5F);
    label_ending(ui, rect.right(), middle, figure, ui.colors().ink, shown);
    ui.close_node();
    used_bar(ui, {rect.x, rect.y + 34, rect.w, 6}, fact);
}

constexpr std::size_t facts_on_their_way = 4;

bool with_bar(const LineView* line) {
    return line != nullptr &&
           std::ranges::any_of(line->facts, [](const LineFact& fact) { return fact.used.value_or(0) > 0; });
}

float fact_column_height(const LineView* line) {
    return fact_height + (with_bar(line) ? fact_bar_height : 0);
}

float facts_height(const LineView* line, float width, bool narrow) {
    if (!narrow) {
        const float one = fact_column_height(line);
        const std::size_t facts = line != nullptr ? line->facts.size() : facts_on_their_way;
        const bool two_rows = width < least_fact * static_cast<float>(facts);
        return two_rows ? 2 * one + space::m : one;
    }
    float height = 0;
    for (std::size_t index = 0; line == nullptr && index < facts_on_their_way; ++index) {
        height += fact_row_height({});
    }
    for (std::size_t index = 0; line != nullptr && index < line->facts.size(); ++index) {
        height += fact_row_height(line->facts[index]);
    }
    return height;
}

void facts_in_rows(Ui& ui, const Rect& place, const LineView* line) {
    float y = place.y;
    if (line == nullptr) {
        for (std::size_t index = 0; index < facts_on_their_way; ++index) {
            skeleton(ui, place.x, y + 18, 100, 10);
            skeleton(ui, place.right() - 90, y + 18, 90);
            y += fact_row_height({});
        }
        return;
    }
    for (const LineFact& fact : line->facts) {
        fact_row(ui, {place.x, y, place.w, fact_row_height(fact)}, fact);
        y += fact_row_height(fact);
    }
}

void facts_in_columns(Ui& ui, const Rect& place, const LineView* line) {
    const std::size_t facts = line != nullptr ? line->facts.size() : facts_on_their_way;
    // Two rows of two look better than three and one.
    const std::size_t columns = place.h > fact_column_height(line) ? (facts + 1) / 2 : std::max<std::size_t>(facts, 2);
    const float width = (place.w - space::l * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float height = fact_column_height(line);
    for (std::size_t index = 0; index < facts; ++index) {
        const std::size_t column = index % columns;
        const std::size_t row = index / columns;
        const Rect cell{place.x + static_cast<float>(column) * (width + space::l),
                        place.y + static_cast<float>(row) * (height + space::m), width, height};
        if (line != nullptr) {
            fact_column(ui, snap(cell), line->facts[index]);
        } else {
            skeleton(ui, cell.x, cell.y + 8, 80, 10);
            skeleton(ui, cell.x, cell.y + 34, 130, 16);
        }
    }
}

} // namespace

Node region_of(const Ui& ui, const Rect& rect, std::string_view name) {
    Node node;
    node.id = ui.id("region");
    node.role = Role::region;
    node.name = std::string(name);
    node.rect = rect;
    return node;
}

float number_head(const Screen& screen, float x, float y, float width, const std::string& msisdn, const LineView* line,
                  bool busy) {
    Ui& ui = screen.ui;
    const bool narrow = ui.phone();
    const float inner = width - 2 * padding;
    const float control = ui.control_height();
    const float first = std::max(control, type::display.line);
    // The moment goes under the status where they don't fit side by side.
    const bool since_below =
        narrow && line != nullptr &&
        status_chip_width(line->status_word) + space::m + text_width(type::body, line->since) > inner;
    const float since_line = since_below ? space::s + type::body.line : 0;
    const float second = narrow ? space::m + status_chip_height + since_line : 0;
    const float facts = facts_height(line, inner, narrow);
    const float facts_gap = narrow ? space::m : space::xl;
    const float height = padding + first + second + facts_gap + facts + padding - (narrow ? space::s : space::xs);
    const Rect frame{x, y, width, height};
    card(ui, frame);
    ui.open_node(region_of(ui, frame, screen.words(Message::number_title)));

    const std::string number = shown_number(msisdn);
    const float middle = y + padding + first / 2;
    float at = x + padding;
    // Beside its buttons a number on a small phone has to be smaller.
    const float room = inner - number_actions_width(screen, line, narrow) - space::s - space::xs - copy_size;
    const TextStyle& style = !narrow                                   ? type::display
                             : text_width(type::title, number) <= room ? type::title
                                                                       : type::figure;
    at += heading(ui, at, middle, 1, style, number);
    at += copy_number(screen, at, middle, msisdn, number);

    const float right = x + width - padding;
    const float status =
        line != nullptr ? status_chip_width(line->status_word) + 2 * space::m + text_width(type::body, line->since) : 0;
    const bool compact = narrow || at + status + space::l > right - number_actions_width(screen, line, false);
    number_actions(screen, right, middle, msisdn, line, busy, compact);

    if (line != nullptr) {
        const float chip_middle = narrow ? y + padding + first + space::m + status_chip_height / 2 : middle;
        float chip_x = narrow ? x + padding : at + space::m;
        chip_x += status_chip(ui, chip_x, chip_middle, tone_of(line->status), line->status_word);
        const float since_x = since_below ? x + padding : chip_x + space::m;
        const float since_middle =
            since_below ? chip_middle + status_chip_height / 2 + space::s + type::body.line / 2 : chip_middle;
        label(ui, since_x, since_middle, type::body, ui.colors().ink_soft, line->since);
    }

    const Rect place{x + padding, y + padding + first + second + facts_gap, inner, facts};
    narrow ? facts_in_rows(ui, place, line) : facts_in_columns(ui, place, line);
    ui.close_node();
    return height;
}

} // namespace kabinet::client
