#pragma once

#include "web-client/widgets/ui.hpp"

namespace kabinet::client {

/// A turning arc; still with reduced motion. Keeps the client drawing while it is shown.
void spinner(Ui& ui, float x, float y, float size, Color color);

} // namespace kabinet::client
