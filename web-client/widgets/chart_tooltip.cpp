#include "web-client/widgets/chart_tooltip.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"

#include <algorithm>
#include <cmath>

namespace kabinet::client {

void chart_tooltip(Ui& ui, const Rect& anchor, std::string_view title, std::span<const TooltipLine> lines) {
    constexpr float padding = space::m;
    constexpr float row = 20;
    constexpr float mark = 8;
    constexpr float mark_column = 16;
    constexpr float between = space::xl;
    constexpr float gap = space::s;
    float width = text_width(type::small_strong, title);
    for (const TooltipLine& line : lines) {
        width = std::max(width, mark_column + text_width(type::small, line.label) + between +
                                    text_width(type::small_strong, line.value));
    }
    width = std::ceil(width) + 2 * padding;
    const float height = row * static_cast<float>(lines.size() + 1) + 2 * padding - 4;
    const InLayer above(ui, Layer::notice);
    const Rect screen = ui.viewport().inset(space::s);
    float x = anchor.right() + gap;
    if (x + width > screen.right()) {
        x = anchor.x - gap - width;
    }
    x = std::clamp(x, screen.x, std::max(screen.x, screen.right() - width));
    const float y = std::clamp(anchor.y, screen.y, std::max(screen.y, screen.bottom() - height));
    const Palette& colors = ui.colors();
    const Rect box = snap(Rect{x, y, width, height});
    shadow(ui.list(), box, radius::control, 16, 4, colors.shadow.with_alpha(0.18F));
    surface(ui.list(), box, colors.card, colors.line, radius::control);
    float middle = box.y + padding + row / 2 - 2;
    draw_text(ui.list(), type::small_strong, box.x + padding, middle, colors.ink, title);
    for (const TooltipLine& line : lines) {
        middle += row;
        fill(ui.list(), {box.x + padding, middle - mark / 2, mark, mark}, line.color, 2);
        draw_text(ui.list(), type::small, box.x + padding + mark_column, middle, colors.ink_soft, line.label);
        draw_text(ui.list(), type::small_strong, box.right() - padding - text_width(type::small_strong, line.value),
                  middle, colors.ink, line.value);
    }
}

} // namespace kabinet::client
