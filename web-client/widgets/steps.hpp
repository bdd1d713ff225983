#pragma once

#include "web-client/widgets/ui.hpp"

#include <span>
#include <string_view>

namespace kabinet::client {

enum class StepState : std::uint8_t { done, current, upcoming, failed };

struct Step {
    std::string_view label = {};
    std::string_view detail = {}; ///< a moment or a hint; empty: none
    StepState state = StepState::upcoming;
};

/// What comes after what: side by side where each has room, else one under the other. A list in the mirror, whose
/// current item says so. Returns its height.
float steps(Ui& ui, float x, float y, float width, std::string_view name, std::span<const Step> items);
[[nodiscard]] float steps_height(float width, std::span<const Step> items);

} // namespace kabinet::client
