#pragma once

#include "web-client/screens/screen.hpp"

// The parts of «Детализация».
namespace kabinet::client {

/// What a period brought: what it comes to by kind and by day, and its records. Returns the height.
float usage_result(const Screen& screen, const Rect& place, const UsageRoute& route);

/// Spending by day and by kind. Returns the height; 0 when there is nothing to draw.
float usage_charts(const Screen& screen, const Rect& place, const contract::UsageTotalsDto& totals);

} // namespace kabinet::client
