#pragma once

#include "web-client/screens/screen.hpp"

namespace kabinet::client {

/// What stands in `rect` instead of something that could not be read; its button tries again.
void failure_view(const Screen& screen, const Rect& rect, const Failure& failure);

} // namespace kabinet::client
