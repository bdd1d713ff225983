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

constexpr float column_gap = 16;
constexpr float far_gap = 48;
constexpr float action_size = 24;
constexpr float action_gap = 2;
constexpr float part_gap = 10;
constexpr float least_label = 96;
constexpr TextStyle label_style = type::body;
constexpr TextStyle value_style = type::body_medium;

// Between values that nothing else keeps apart.
constexpr std::string_view divider = " · ";

bool divided(const KeyValue& row, std::size_t index) {
    return index > 0 && !row.parts[index - 1].action && !row.parts[index].text.empty();
}

float value_width(const KeyValue& row) {
    float width = 0;
    for (std::size_t index = 0; index < row.parts.size(); ++index) {
        const ValuePart& part = row.parts[index];
        if (index > 0) {
            width += divided(row, index) ? text_width(value_style, divider) : part_gap;
        }
        width += text_width(value_style, part.text) + (part.action ? action_gap + action_size : 0);
    }
    return std::ceil(width);
}

// What a row of such words takes. Fingers need the buttons of two rows apart; a label of two lines is no reason to
// spread its row as far again.
float row_pitch(const Ui& ui, float words) {
    return ui.environment().coarse_pointer ? std::max(metric::touch_target, words + 8) : words + 10;
}

// The words stand in the middle of that; above the first and below the last row nothing is kept free.
float spare(const Ui& ui) {
    return row_pitch(ui, label_style.line) - label_style.line;
}

float above_words(const Ui& ui, float words) {
    return ui.environment().coarse_pointer ? (row_pitch(ui, words) - words) / 2 : 0;
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

// Values and their buttons, from `x` on. The values are named; the buttons stand beside them in the mirror.
void draw_parts(Ui& ui, float x, float middle, const KeyValue& row, std::optional<std::string>& pressed) {
    for (std::size_t index = 0; index < row.parts.size(); ++index) {
        const ValuePart& part = row.parts[index];
        if (divided(row, index)) {
            draw_text(ui.list(), value_style, x, middle, ui.colors().ink, divider);
            x += text_width(value_style, divider);
        } else if (index > 0) {
            x += part_gap;
        }
        if (!part.text.empty()) {
            Node group;
            group.role = Role::group;
            group.name = part.name.empty() ? row.label : part.name;
            group.rect = {x, middle - value_style.line / 2, text_width(value_style, part.text), value_style.line};
            ui.open_node(std::move(group));
            x += label(ui, x, middle, value_style, ui.colors().ink, part.text);
            ui.close_node();
        }
        if (part.action) {
            const ValueAction& action = *part.action;
            const Rect box{x + action_gap, middle - action_size / 2, action_size, action_size};
            if (icon_button(ui, box,
                            {.key = action.key,
                             .icon = action.icon,
                             .name = action.name,
                             .icon_size = 14,
                             .busy = action.busy})) {
                pressed = action.key;
            }
            x += action_gap + action_size;
        }
    }
}

} // namespace

float key_values_height(const Ui& ui, float width, std::span<const KeyValue> rows) {
    const Columns columns = columns_of(width, rows);
    float height = 0;
    for (const KeyValue& row : rows) {
        height += row_pitch(ui, row_height(columns, width, row));
    }
    return std::max(0.0F, height - spare(ui));
}

KeyValues key_values(Ui& ui, float x, float y, float width, std::span<const KeyValue> rows) {
    const Columns columns = columns_of(width, rows);
    KeyValues result;
    float top = y - above_words(ui, label_style.line);
    for (const KeyValue& row : rows) {
        const float height = row_height(columns, width, row);
        const float at = top + above_words(ui, height);
        paragraph(ui, x, at, columns.stacked ? width : columns.label, label_style, ui.colors().ink_soft, row.label);
        const float value_x = columns.stacked ? x : x + columns.label + column_gap;
        const float middle = columns.stacked ? at + label_style.line * 1.5F : at + value_style.line / 2;
        draw_parts(ui, value_x, middle, row, result.pressed);
        top += row_pitch(ui, height);
    }
    result.height = key_values_height(ui, width, rows);
    return result;
}

} // namespace kabinet::client
