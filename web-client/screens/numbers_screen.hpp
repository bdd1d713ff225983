#pragma once

#include "web-client/screens/screen.hpp"
#include "web-client/view_models/line_selection.hpp"
#include "web-client/view_models/numbers_list.hpp"
#include "web-client/view_models/search_box.hpp"

namespace kabinet::client {

/// What the list of numbers remembers between frames.
struct NumbersModel {
    NumbersList list;
    SearchBox search;
    LineSelection selection;
};

/// «Управление номерами». `view` is what is seen of the page.
void numbers_screen(const Screen& screen, const Rect& view, const NumbersRoute& route, NumbersModel& model);

} // namespace kabinet::client
