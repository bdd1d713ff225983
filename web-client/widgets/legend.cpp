#include "web-client/widgets/legend.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"

#include <algorithm>
#include <array>

namespace kabinet::client {
namespace {

constexpr float mark = 10;
constexpr float mark_gap = 6;
constexpr float item_gap = space::l;
constexpr float row_height = 24;
constexpr TextStyle style = type::small;

template <class Place> float lay_out(float width, std::span<const LegendItem> items, Place place) {
    float x = 0;
    float y = 0;
    for (const LegendItem& item : items) {
        const float wide = mark + mark_gap + text_width(style, item.label);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += row_height;
        }
        place(item, x, y);
        x += wide + item_gap;
    }
    return items.empty() ? 0 : y + row_height;
}

} // namespace

float legend_height(float width, std::span<const LegendItem> items) {
    return lay_out(width, items, [](const LegendItem&, float, float) {});
}

float legend(Ui& ui, float x, float y, float width, std::span<const LegendItem> items) {
    return lay_out(width, items, [&](const LegendItem& item, float left, float top) {
        const float middle = y + top + row_height / 2;
        fill(ui.list(), {x + left, middle - mark / 2, mark, mark}, item.color, 3);
        draw_text(ui.list(), style, x + left + mark + mark_gap, middle, ui.colors().ink_soft, item.label);
    });
}

Color series_color(const Palette& colors, std::size_t index) {
    const std::array series{colors.series_1, colors.series_2, colors.series_3, colors.series_4};
    return series.at(index % series.size());
}

} // namespace kabinet::client
