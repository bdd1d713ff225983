#pragma once

#include "web-client/widgets/ui.hpp"

#include <span>
#include <string>
#include <string_view>

namespace kabinet::client {

struct TooltipLine {
    std::string_view label = {};
    std::string value = {};
    Color color;
};

/// What the pointer is over in a chart: a title and a line for each series. At once, beside `anchor`; not mirrored, the
/// chart's table says the same.
void chart_tooltip(Ui& ui, const Rect& anchor, std::string_view title, std::span<const TooltipLine> lines);

} // namespace kabinet::client
