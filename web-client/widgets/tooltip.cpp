#include "web-client/widgets/tooltip.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"

#include <algorithm>
#include <cmath>

namespace kabinet::client {

void tooltip(Ui& ui, WidgetId owner, const Rect& anchor, std::string_view text) {
    constexpr std::int64_t delay_ms = 350;
    constexpr float gap = 6;
    constexpr float margin = 8;
    constexpr float padding = 10;
    constexpr float height = 28;
    if (ui.environment().coarse_pointer || text.empty()) {
        return;
    }
    const std::int64_t waited = ui.resting_on(owner);
    if (waited < delay_ms) {
        ui.wake_after(delay_ms - waited);
        return;
    }
    const Palette& colors = ui.colors();
    const InLayer above(ui, Layer::notice);
    const float width = std::ceil(text_width(type::note, text)) + 2 * padding;
    const float x =
        std::clamp(anchor.center_x() - width / 2, margin, std::max(margin, ui.viewport().right() - margin - width));
    // Above, where it hides nothing that comes next.
    float y = anchor.y - gap - height;
    if (y < margin) {
        y = anchor.bottom() + gap;
    }
    const Rect box = snap(Rect{x, y, width, height});
    fill(ui.list(), box, colors.tooltip, radius::small);
    draw_text(ui.list(), type::note, box.x + padding, box.center_y(), colors.tooltip_ink, text);
}

} // namespace kabinet::client
