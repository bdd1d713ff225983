#include "web-client/screens/numbers_parts.hpp"
#include "web-client/view_models/numbers_filter.hpp"
#include "web-client/widgets/filter_chip.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace kabinet::client {
namespace {

constexpr float gap = space::s;

/// Chips from left to right, and on in the next row.
class ChipRows {
public:
    ChipRows(const Ui& ui, const ChipPlace& place)
        : place_(place)
        , pitch_(numbers_filter_pitch(ui))
        , x_(place.first_x)
        , middle_(place.first_middle) {}

    float next(float width) {
        if (x_ > place_.x && x_ + width > place_.right) {
            x_ = place_.x;
            middle_ += pitch_;
            ++rows_;
        }
        return std::exchange(x_, x_ + width + gap);
    }

    [[nodiscard]] float middle() const { return middle_; }

    [[nodiscard]] int rows() const { return rows_; }

private:
    const ChipPlace& place_;
    float pitch_, x_, middle_;
    int rows_ = 1;
};

void narrow(const Screen& screen, NumbersRoute route, NumbersFilter filter) {
    route.filter = std::move(filter);
    screen.commands.send(Navigate{{std::move(route), screen.company.id}});
}

void statuses_chip(const Screen& screen, const NumbersRoute& route, ChipRows& rows) {
    const Words& words = screen.words;
    std::vector<MenuItem> items;
    for (const domain::LineStatus status : domain::line_statuses) {
        items.push_back({.key = std::string(domain::name_of(status)),
                         .label = std::string(words.status(status)),
                         .checked = std::ranges::count(route.filter.statuses, status) > 0});
    }
    const std::string chosen = chosen_statuses(words, route.filter);
    const std::string_view label = words(Message::numbers_column_status);
    const std::string name = words(Message::numbers_filter, {{"name", label}});
    const std::string clear = words(Message::numbers_filter_clear, {{"name", label}});
    const FilterChipSpec spec{
        .key = "status-filter", .label = label, .name = name, .chosen = chosen, .clear_name = clear, .items = items};
    const float x = rows.next(filter_chip_width(spec));
    const FilterChipResult result = filter_chip(screen.ui, x, rows.middle(), spec);
    if (result.toggled) {
        narrow(screen, route, with_status_turned(route.filter, domain::line_statuses.at(*result.toggled)));
    } else if (result.cleared) {
        NumbersFilter filter = route.filter;
        filter.statuses.clear();
        narrow(screen, route, std::move(filter));
    }
}

/// One value of a column, from those that lines have.
struct Choice {
    std::string_view key;
    Message name;
    std::string NumbersFilter::* value;
    std::vector<std::string> contract::LineChoicesDto::* all;
};

constexpr Choice tariff{"tariff-filter", Message::numbers_column_tariff, &NumbersFilter::tariff,
                        &contract::LineChoicesDto::tariffs};
constexpr Choice account{"account-filter", Message::numbers_column_account, &NumbersFilter::account,
                         &contract::LineChoicesDto::accounts};

constexpr Choice label{"label-filter", Message::numbers_column_labels, &NumbersFilter::label,
                       &contract::LineChoicesDto::labels};

void choice_chip(const Screen& screen, const NumbersRoute& route, const Choice& choice, ChipRows& rows) {
    const Words& words = screen.words;
    const std::string& chosen = route.filter.*choice.value;
    std::vector<MenuItem> items;
    std::string nothing(words(Message::numbers_search_nothing));
    if (filter_chip_open(screen.ui, choice.key)) {
        const auto& choices = screen.cache.get(LineChoicesKey{screen.company.id});
        if (choices.value() != nullptr) {
            for (const std::string& value : choices.value()->*choice.all) {
                items.push_back({.key = "=" + value, .label = value, .checked = value == chosen});
            }
        } else {
            nothing = choices.failure() != nullptr ? words.failure(*choices.failure())
                                                   : std::string(words(Message::numbers_loading));
        }
    }
    const std::string_view title = words(choice.name);
    const std::string name = words(Message::numbers_filter, {{"name", title}});
    const std::string clear = words(Message::numbers_filter_clear, {{"name", title}});
    const FilterChipSpec spec{.key = choice.key,
                              .label = title,
                              .name = name,
                              .chosen = chosen,
                              .clear_name = clear,
                              .items = items,
                              .single = true,
                              .search_placeholder = words(Message::numbers_filter_find),
                              .nothing_found = nothing};
    const float x = rows.next(filter_chip_width(spec));
    const FilterChipResult result = filter_chip(screen.ui, x, rows.middle(), spec);
    if (result.toggled || result.cleared) {
        NumbersFilter filter = route.filter;
        std::string& value = filter.*choice.value;
        const bool off = !result.toggled || items[*result.toggled].label == value;
        value = off ? std::string{} : items[*result.toggled].label;
        narrow(screen, route, std::move(filter));
    }
}

} // namespace

float numbers_filter_pitch(const Ui& ui) {
    return ui.environment().coarse_pointer ? metric::touch_target + space::xs : filter_chip_height + space::s;
}

float numbers_filters(const Screen& screen, const ChipPlace& place, const NumbersRoute& route) {
    ChipRows rows(screen.ui, place);
    statuses_chip(screen, route, rows);
    choice_chip(screen, route, tariff, rows);
    choice_chip(screen, route, account, rows);
    choice_chip(screen, route, label, rows);
    return numbers_filter_pitch(screen.ui) * static_cast<float>(rows.rows() - 1);
}

} // namespace kabinet::client
