#include "web-client/widgets/key_values.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/label.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float row_gap = 10;
constexpr float column_gap = 16;
constexpr float far_gap = 48;
constexpr float action_size = 24;
constexpr float action_gap = 2;
constexpr float part_gap = 10;
constexpr float least_label = 96;
constexpr TextStyle label_style = type::body;
constexpr TextStyle value_style = type::body_medium;

float value_width(const KeyValue& row) {
    float width = 0;
    for (const ValuePart& part : row.parts) {
        width += (width > 0 ? part_gap : 0) + text_width(value_style, part.text);
        width += part.action ? action_gap + action_size : 0;
    }
    return std::ceil(width);
}

struct Columns {
    float label = 0;
    float value = 0;
    bool stacked = false; ///< the value under its label: there is no room for both
};

Columns columns_of(float width, std::span<const KeyValue> rows) {
    Columns columns;
    float longest = 0;
    for (const KeyValue& row : rows) {
        longest = std::max(longest, text_width(label_style, row.label));
        columns.value = std::max(columns.value, value_width(row));
    }
    // No farther from its label than the longest one asks for: in a wide card both still read as one line.
    columns.label = std::min(width - columns.value - column_gap, std::ceil(longest) + far_gap);
    columns.stacked = columns.label < least_label;
    return columns;
}

float row_height(const Columns& columns, float width, const KeyValue& row) {
    if (columns.stacked) {
        return label_style.line + value_style.line;
    }
    return paragraph_height(std::min(columns.label, width), label_style, row.label);
}

} // namespace

float key_values_height(float width, std::span<const KeyValue> rows) {
    const Columns columns = columns_of(width, rows);
    float height = 0;
    for (const KeyValue& row : rows) {
        height += row_height(columns, width, row) + row_gap;
    }
    return std::max(0.0F, height - row_gap);
}

KeyValues key_values(Ui& ui, float x, float y, float width, std::span<const KeyValue> rows) {
    const Columns columns = columns_of(width, rows);
    KeyValues result;
    float at = y;
    for (const KeyValue& row : rows) {
        const float height = row_height(columns, width, row);
        Node group;
        group.role = Role::group;
        group.name = row.label;
        group.rect = {x, at, width, height};
        ui.open_node(std::move(group));
        paragraph(ui, x, at, columns.stacked ? width : columns.label, label_style, ui.colors().ink_soft, row.label);
        float value_x = columns.stacked ? x : x + columns.label + column_gap;
        const float middle = columns.stacked ? at + label_style.line * 1.5F : at + value_style.line / 2;
        for (const ValuePart& part : row.parts) {
            if (!part.text.empty()) {
                value_x += label(ui, value_x, middle, value_style, ui.colors().ink, part.text);
            }
            if (part.action) {
                const Rect box{value_x + action_gap, middle - action_size / 2, action_size, action_size};
                if (icon_button(ui, box,
                                {.key = part.action->key,
                                 .icon = part.action->icon,
                                 .name = part.action->name,
                                 .icon_size = 14,
                                 .busy = part.action->busy})) {
                    result.pressed = part.action->key;
                }
                value_x += action_gap + action_size;
            }
            value_x += part_gap;
        }
        ui.close_node();
        at += height + row_gap;
    }
    result.height = std::max(0.0F, at - y - row_gap);
    return result;
}

} // namespace kabinet::client
