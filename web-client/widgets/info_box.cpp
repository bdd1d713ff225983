#include "web-client/widgets/info_box.hpp"

#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/widgets/label.hpp"

namespace kabinet::client {
namespace {

constexpr float padding_x = 16;
constexpr float padding_y = 12;
constexpr float icon_column = 26;

struct Look {
    Color fill, ink;
    const char* icon;
};

Look look_of(const Palette& colors, Notice notice) {
    switch (notice) {
    case Notice::warning:
        return {colors.warning_soft, colors.warning_ink, icons::triangle_alert};
    case Notice::danger:
        return {colors.danger_soft, colors.danger_ink, icons::circle_alert};
    case Notice::info:
        break;
    }
    return {colors.info, colors.info_ink, icons::info};
}

} // namespace

float info_box_height(float width, std::string_view text) {
    return 2 * padding_y + paragraph_height(width - 2 * padding_x - icon_column, type::body, text);
}

float info_box(Ui& ui, float x, float y, float width, Notice notice, std::string_view text) {
    const float height = info_box_height(width, text);
    const Look look = look_of(ui.colors(), notice);
    fill(ui.list(), {x, y, width, height}, look.fill, radius::menu);
    draw_icon(ui.list(), look.icon, x + padding_x + 8, y + padding_y + type::body.line / 2, 16, look.ink);
    paragraph(ui, x + padding_x + icon_column, y + padding_y, width - 2 * padding_x - icon_column, type::body, look.ink,
              text);
    return height;
}

} // namespace kabinet::client
