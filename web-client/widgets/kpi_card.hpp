#pragma once

#include "web-client/widgets/progress_bar.hpp"
#include "web-client/widgets/ui.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace kabinet::client {

struct KpiSpec {
    std::string_view key = {};
    std::string_view label = {};
    std::string_view value = {}; ///< empty: on its way
    std::span<const BarPart> parts = {};
    std::string_view action = {}; ///< what pressing it does: «Показать номера: Активный»; empty: it can't be pressed
    bool on = false;              ///< that is done
};

inline constexpr float kpi_card_height = 104;

/// A figure with what it means above it and its share below. True when pressed.
bool kpi_card(Ui& ui, const Rect& rect, const KpiSpec& spec);

} // namespace kabinet::client
