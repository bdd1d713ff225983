#pragma once

#include "web-client/screens/screen.hpp"

namespace kabinet::client {

/// What the keyboard can do. Draw it at the mirror's root, after the page.
void shortcuts_dialog(Ui& ui, const Words& words, Commands& commands);

} // namespace kabinet::client
