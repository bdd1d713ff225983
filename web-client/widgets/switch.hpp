#pragma once

#include "web-client/widgets/ui.hpp"

#include <string_view>

namespace kabinet::client {

/// Turns something on or off at once, without a button to confirm it.
struct SwitchSpec {
    std::string_view key = {};
    std::string_view label = {};
    std::string_view help = {};
    bool on = false;
    bool enabled = true;
    bool busy = false; ///< the change is on its way
};

/// The words at the left, the switch at the right end of `width`.
bool toggle_switch(Ui& ui, float x, float y, float width, const SwitchSpec& spec);
[[nodiscard]] float toggle_switch_height(const Ui& ui, float width, const SwitchSpec& spec);

} // namespace kabinet::client
