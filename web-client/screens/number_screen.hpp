#pragma once

#include "web-client/screens/screen.hpp"
#include "web-client/state/sim_codes.hpp"

namespace kabinet::client {

/// The page of one number. `view` is what is seen of the page.
void number_screen(const Screen& screen, const Rect& view, const NumberRoute& route, const SimCodes& codes);

} // namespace kabinet::client
