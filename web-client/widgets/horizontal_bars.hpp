#pragma once

#include "web-client/widgets/ui.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kabinet::client {

struct HorizontalBar {
    std::string label = {};
    std::string value = {}; ///< as it is said
    float share = 0;        ///< of the longest bar, 0 … 1
    std::string href = {};  ///< where it leads; empty: nowhere
};

struct HorizontalBarsSpec {
    std::string_view key = {};
    std::string_view name = {}; ///< accessible name
    std::span<const HorizontalBar> bars = {};
    std::optional<Color> color = {}; ///< empty: the first of the charts'
};

/// Who has most, from the top: a name, a figure, a bar below both. A list in the mirror. Returns the one that was
/// followed.
std::optional<std::size_t> horizontal_bars(Ui& ui, float x, float y, float width, const HorizontalBarsSpec& spec);
[[nodiscard]] float horizontal_bars_height(const Ui& ui, std::size_t bars);

} // namespace kabinet::client
