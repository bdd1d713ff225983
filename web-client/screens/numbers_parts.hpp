#pragma once

#include "web-client/screens/numbers_screen.hpp"

#include <optional>
#include <string>
#include <string_view>

// The parts of the list of numbers.
namespace kabinet::client {

/// «42 номера · обновлено только что»; empty while nothing is known.
[[nodiscard]] std::string numbers_subtitle(const Screen& screen, const NumbersRows& rows, bool narrowed);

/// Cards that count the lines by status. Returns their height.
/// Pressing one narrows the list to its status.
float numbers_summary(const Screen& screen, float x, float y, float width, const NumbersRoute& route);

/// The search field; sends the search when typing pauses.
void numbers_search(const Screen& screen, const Rect& rect, const NumbersRoute& route, SearchBox& box, bool busy);

/// Where chips stand: from `first_x` on, beside something else; further rows from `x` to `right`.
struct ChipPlace {
    float first_x = 0, first_middle = 0, x = 0, right = 0;
};

/// What the list is narrowed by: status, tariff, account, label. Returns the height of the rows below the first.
float numbers_filters(const Screen& screen, const ChipPlace& place, const NumbersRoute& route);
/// From one row of chips to the next.
[[nodiscard]] float numbers_filter_pitch(const Ui& ui);

/// The button that makes a file of the whole list, up to `right`.
void numbers_export(const Screen& screen, float right, float middle, const NumbersRoute& route);
[[nodiscard]] float numbers_export_width(const Screen& screen);

/// How many numbers are marked, and what can be done with them. Returns its height; 0 when none is.
float numbers_selection_bar(const Screen& screen, float x, float y, float width, LineSelection& selection);

/// The rows as a table or, on a phone, as cards. Returns their height.
float numbers_table(const Screen& screen, float x, float y, float width, const NumbersRoute& route,
                    const NumbersRows& rows, NumbersModel& model);
float numbers_cards(const Screen& screen, float x, float y, float width, const NumbersRows& rows, NumbersList& list);

/// The order of the list on a phone, which has no table header.
void numbers_sort(const Screen& screen, const Rect& rect, const NumbersRoute& route);

[[nodiscard]] std::string_view column_title(const Words& words, contract::LineSort column);
/// The same column turns the order around; another one begins ascending.
[[nodiscard]] NumbersRoute sorted_by(const NumbersRoute& route, contract::LineSort column);

} // namespace kabinet::client
