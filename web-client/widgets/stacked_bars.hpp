#pragma once

#include "web-client/widgets/ui.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::client {

/// One day's column.
struct StackedBar {
    std::string tick = {};          ///< under it, short: «26»
    std::string title = {};         ///< in full: «26.02.2019»
    std::vector<double> parts = {}; ///< of each series, 0 or more
};

struct StackedBarsSpec {
    std::string_view key = {};
    std::string_view name = {};        ///< accessible name of the chart
    std::string_view bars_title = {};  ///< what the bars are: «Дата»
    std::string_view total_title = {}; ///< «Итого»; empty: no totals, as of one series
    std::span<const std::string_view> series = {};
    std::span<const StackedBar> bars = {};
    std::function<std::string(double)> format = {}; ///< a value as it is said: «184,50 ₸»
    std::function<std::string(double)> tick = {};   ///< a value of the scale, short; empty: no scale
};

/// Columns side by side, each of its parts from the ground up, with a faint scale, a legend below and the values in a
/// tooltip. In the mirror it is a table of the same values.
void stacked_bars(Ui& ui, const Rect& rect, const StackedBarsSpec& spec);
/// Grey columns where a chart is on its way.
void stacked_bars_skeleton(Ui& ui, const Rect& rect);

/// The step of a scale that reaches `largest` in at most `steps` steps: 1, 2 or 5 times a power of ten; 1 for nothing.
[[nodiscard]] double scale_step(double largest, int steps);

} // namespace kabinet::client
