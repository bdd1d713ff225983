#include "web-client/widgets/table_parts.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/skeleton.hpp"
#include "web-client/widgets/tag.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>

namespace kabinet::client {
namespace {

int css_weight(Weight weight) {
    return weight == Weight::regular ? 400 : weight == Weight::medium ? 500 : 600;
}

} // namespace

std::vector<Rect> table_columns(float x, float width, std::span<const TableColumn> columns) {
    float least = 0;
    float weights = 0;
    for (const TableColumn& column : columns) {
        least += column.min_width;
        weights += column.weight;
    }
    const float spare = std::max(0.0F, width - least);
    // Narrower than all of them together: each gives up alike.
    const float squeeze = least > width && least > 0 ? width / least : 1;
    std::vector<Rect> cells;
    float at = x;
    for (const TableColumn& column : columns) {
        const float share =
            std::floor(column.min_width * squeeze + (weights > 0 ? spare * column.weight / weights : 0));
        cells.push_back({at, 0, share, 0});
        at += share;
    }
    if (!cells.empty()) {
        cells.back().w = x + width - cells.back().x;
    }
    return cells;
}

Node table_cell_node(Role role, const Rect& rect, std::size_t column) {
    Node node;
    node.role = role;
    node.rect = rect;
    node.column_index = static_cast<int>(column) + 1;
    return node;
}

Node table_cell(Ui& ui, const Rect& rect, const TableCell& cell, bool ends) {
    TextStyle style = type::body;
    style.weight = cell.weight;
    Node node;
    node.role = Role::cell;
    node.rect = rect;
    node.font_px = cell.chip ? type::caption.size : style.size;
    node.font_weight = cell.chip ? css_weight(type::caption.weight) : css_weight(cell.weight);
    node.padding_left = table_padding;
    node.padding_right = table_padding;
    node.align_right = ends;
    const float room = rect.w - 2 * table_padding;
    if (cell.chip) {
        draw_status_chip(ui, rect.x + table_padding, rect.center_y(), *cell.chip, cell.text, room + table_padding);
        return node;
    }
    if (!cell.tags.empty()) {
        draw_tags(ui, rect.x + table_padding, rect.center_y(), room, cell.tags);
        return node;
    }
    const std::string shown = shortened(style, cell.text, room);
    const float x = ends ? rect.right() - table_padding - text_width(style, shown) : rect.x + table_padding;
    draw_text(ui.list(), style, x, rect.center_y(), cell.soft ? ui.colors().ink_soft : ui.colors().ink, shown);
    return node;
}

void table_grey_row(Ui& ui, const Rect& rect, std::span<const TableColumn> columns, std::span<const Rect> places,
                    bool last) {
    // Bars of unlike lengths, the same in each row, look like text that isn't there yet.
    constexpr float parts[] = {0.8F, 0.5F, 0.7F, 0.55F, 0.45F};
    for (std::size_t column = 0; column < places.size(); ++column) {
        const float room = places[column].w - 2 * table_padding;
        const float width = std::min(room, 180.0F) * parts[column % std::size(parts)];
        const float x =
            columns[column].ends ? places[column].right() - table_padding - width : places[column].x + table_padding;
        skeleton(ui, x, rect.center_y(), width);
    }
    if (!last) {
        horizontal_line(ui.list(), rect.x, rect.bottom() - hairline(), rect.w, ui.colors().line);
    }
}

} // namespace kabinet::client
