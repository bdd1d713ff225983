#pragma once

#include "web-client/widgets/ui.hpp"

#include <span>
#include <string_view>

namespace kabinet::client {

struct LegendItem {
    std::string_view label = {};
    Color color;
};

/// What the colours of a chart mean. Returns its height; the mirror hears it from the chart's table.
float legend(Ui& ui, float x, float y, float width, std::span<const LegendItem> items);
[[nodiscard]] float legend_height(float width, std::span<const LegendItem> items);

/// The n-th colour of a chart; there are four.
[[nodiscard]] Color series_color(const Palette& colors, std::size_t index);

} // namespace kabinet::client
