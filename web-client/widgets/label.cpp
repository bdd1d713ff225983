#include "web-client/widgets/label.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"

#include <utility>

namespace kabinet::client {
namespace {

int css_weight(Weight weight) {
    return weight == Weight::regular ? 400 : weight == Weight::medium ? 500 : 600;
}

Node text_of(Role role, const Rect& rect, const TextStyle& style, std::string_view text) {
    Node node;
    node.role = role;
    node.name = std::string(text);
    node.rect = rect;
    node.font_px = style.size;
    node.font_weight = css_weight(style.weight);
    node.selectable_text = true;
    return node;
}

Rect line_box(float x, float middle, float width, const TextStyle& style) {
    return {x, middle - style.line / 2, width, style.line};
}

} // namespace

float label(Ui& ui, float x, float middle, const TextStyle& style, Color color, std::string_view text) {
    const float width = text_width(style, text);
    draw_text(ui.list(), style, x, middle, color, text);
    ui.node(text_of(Role::none, line_box(x, middle, width, style), style, text));
    return width;
}

float label_ending(Ui& ui, float right, float middle, const TextStyle& style, Color color, std::string_view text) {
    return label(ui, right - text_width(style, text), middle, style, color, text);
}

float label_within(Ui& ui, float x, float middle, float width, const TextStyle& style, Color color,
                   std::string_view text) {
    const std::string shown = shortened(style, text, width);
    const float shown_width = text_width(style, shown);
    draw_text(ui.list(), style, x, middle, color, shown);
    ui.node(text_of(Role::none, line_box(x, middle, shown_width, style), style, text));
    return shown_width;
}

float label_centered(Ui& ui, float center, float middle, const TextStyle& style, Color color, std::string_view text) {
    return label(ui, snap(center - text_width(style, text) / 2), middle, style, color, text);
}

float heading(Ui& ui, float x, float middle, int level, const TextStyle& style, std::string_view text) {
    const float width = text_width(style, text);
    draw_text(ui.list(), style, x, middle, ui.colors().ink, text);
    Node node = text_of(Role::heading, line_box(x, middle, width, style), style, text);
    node.level = level;
    ui.node(std::move(node));
    return width;
}

float paragraph(Ui& ui, float x, float y, float width, const TextStyle& style, Color color, std::string_view text) {
    float middle = y + style.line / 2;
    float height = 0;
    for (const std::string_view line : wrapped(style, text, width)) {
        draw_text(ui.list(), style, x, middle, color, line);
        middle += style.line;
        height += style.line;
    }
    ui.node(text_of(Role::paragraph, {x, y, width, height}, style, text));
    return height;
}

float paragraph_height(float width, const TextStyle& style, std::string_view text) {
    return style.line * static_cast<float>(wrapped(style, text, width).size());
}

} // namespace kabinet::client
