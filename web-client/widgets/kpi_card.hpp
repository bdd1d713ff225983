#pragma once

#include "web-client/widgets/progress_bar.hpp"
#include "web-client/widgets/ui.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace kabinet::client {

struct KpiSpec {
    std::string_view label = {};
    std::string_view value = {}; ///< empty: on its way
    std::span<const BarPart> parts = {};
};

inline constexpr float kpi_card_height = 104;

/// A figure with what it means above it and its share below.
void kpi_card(Ui& ui, const Rect& rect, const KpiSpec& spec);

} // namespace kabinet::client
