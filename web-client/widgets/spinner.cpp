#include "web-client/widgets/spinner.hpp"

#include "web-client/theme/paint.hpp"

#include <imgui.h>

#include <numbers>

namespace kabinet::client {

void spinner(Ui& ui, float x, float y, float size, Color color) {
    constexpr std::int64_t turn_ms = 900;
    constexpr float turn = 2 * std::numbers::pi_v<float>;
    constexpr float arc = 0.7F * turn;
    constexpr float stroke = 1.6F;
    float start = -turn / 4;
    if (!ui.environment().reduced_motion) {
        start += turn * static_cast<float>(ui.environment().now_ms % turn_ms) / static_cast<float>(turn_ms);
        ui.keep_drawing();
    }
    ImDrawList& list = ui.list();
    list.PathArcTo({x, y}, size / 2 - stroke, start, start + arc);
    list.PathStroke(to_u32(color), 0, stroke);
}

} // namespace kabinet::client
