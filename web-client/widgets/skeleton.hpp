#pragma once

#include "web-client/widgets/ui.hpp"

namespace kabinet::client {

/// A grey bar in the place of a line that is on its way.
void skeleton(Ui& ui, float x, float middle, float width, float height = 12);

} // namespace kabinet::client
