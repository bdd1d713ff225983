#pragma once

#include "web-client/screens/screen.hpp"

namespace kabinet::client {

/// «О программе»: needs no company.
void about_screen(Ui& ui, const Words& words, Commands& commands, const Rect& view);

} // namespace kabinet::client
