#pragma once

#include "web-client/screens/numbers_screen.hpp"

#include <optional>
#include <string>
#include <string_view>

// The parts of the list of numbers.
namespace kabinet::client {

/// «42 номера · обновлено только что»; empty while nothing is known.
[[nodiscard]] std::string numbers_subtitle(const Screen& screen, const NumbersRows& rows, bool searching);

/// Cards that count the lines by status. Returns their height.
float numbers_summary(const Screen& screen, float x, float y, float width);

/// The search field; sends the search when typing pauses.
void numbers_search(const Screen& screen, const Rect& rect, const NumbersRoute& route, SearchBox& box, bool busy);

/// The rows as a table or, on a phone, as cards. Returns their height.
float numbers_table(const Screen& screen, float x, float y, float width, const NumbersRoute& route,
                    const NumbersRows& rows, NumbersList& list);
float numbers_cards(const Screen& screen, float x, float y, float width, const NumbersRows& rows, NumbersList& list);

/// The order of the list on a phone, which has no table header.
void numbers_sort(const Screen& screen, const Rect& rect, const NumbersRoute& route);

[[nodiscard]] std::string_view column_title(const Words& words, contract::LineSort column);
/// The same column turns the order around; another one begins ascending.
[[nodiscard]] NumbersRoute sorted_by(const NumbersRoute& route, contract::LineSort column);

} // namespace kabinet::client
