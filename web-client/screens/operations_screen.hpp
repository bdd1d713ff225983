#pragma once

#include "web-client/screens/screen.hpp"

namespace kabinet::client {

/// «Заявки»: every operation of the company. `view` is what is seen of the page.
void operations_screen(const Screen& screen, const Rect& view, bool sending);

} // namespace kabinet::client
