#pragma once

#include "web-client/widgets/ui.hpp"

#include <string_view>

namespace kabinet::client {

struct EmptySpec {
    const char* icon = nullptr;
    std::string_view title = {};
    std::string_view text = {};   ///< what to do about it
    std::string_view action = {}; ///< empty: nothing to press
    bool alert = false;           ///< something failed: said at once
    int heading_level = 2;
};

/// What stands where there is nothing to show. Returns true when its button is pressed.
bool empty_state(Ui& ui, const Rect& rect, const EmptySpec& spec);

inline constexpr float empty_state_height = 240;

} // namespace kabinet::client
