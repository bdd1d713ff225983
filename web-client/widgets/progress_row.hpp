#pragma once

#include "web-client/widgets/ui.hpp"

#include <cstdint>
#include <string_view>

namespace kabinet::client {

struct ProgressSpec {
    std::string_view key = {};
    std::string_view label = {};
    std::string_view detail = {}; ///< «1 204 из 10 000»; above the bar's right end
    std::string_view note = {};   ///< below the bar; empty: none
    float share = 0;              ///< 0 … 1
    std::string_view action = {}; ///< «Остановить»; empty: nothing to press
    bool failed = false;          ///< the bar in the colour of danger
};

/// Long work on its way. True when its button is pressed.
bool progress_row(Ui& ui, float x, float y, float width, const ProgressSpec& spec);
[[nodiscard]] float progress_row_height(const Ui& ui, float width, const ProgressSpec& spec);

} // namespace kabinet::client
