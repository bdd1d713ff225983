#include "web-client/widgets/form_field.hpp"

#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/label.hpp"

#include <algorithm>

namespace kabinet::client {
namespace {

constexpr TextStyle label_style = type::small_strong;
constexpr TextStyle note_style = type::small;
constexpr float label_gap = 6;
constexpr float note_gap = 6;
constexpr float icon_column = 20;
constexpr float icon_size = 14;

} // namespace

float field_label_height(float width, const FieldWords& words) {
    return words.label.empty() ? 0 : paragraph_height(width, label_style, words.label) + label_gap;
}

float field_label(Ui& ui, float x, float y, float width, const FieldWords& words) {
    if (words.label.empty()) {
        return 0;
    }
    const Palette& colors = ui.colors();
    const float height = paragraph(ui, x, y, width, label_style, colors.ink_soft, words.label);
    if (words.required) {
        const auto last = wrapped(label_style, words.label, width).back();
        draw_text(ui.list(), label_style, x + text_width(label_style, last) + 3, y + height - label_style.line / 2,
                  colors.danger_ink, "*");
    }
    return height + label_gap;
}

float field_note_height(float width, const FieldWords& words) {
    if (!words.error.empty()) {
        return note_gap + paragraph_height(width - icon_column, note_style, words.error);
    }
    return words.help.empty() ? 0 : note_gap + paragraph_height(width, note_style, words.help);
}

float field_note(Ui& ui, float x, float y, float width, const FieldWords& words) {
    if (!words.error.empty()) {
        const Color ink = ui.colors().danger_ink;
        draw_icon(ui.list(), icons::circle_alert, x + icon_size / 2, y + note_gap + note_style.line / 2, icon_size,
                  ink);
        return note_gap +
               paragraph(ui, x + icon_column, y + note_gap, width - icon_column, note_style, ink, words.error);
    }
    if (words.help.empty()) {
        return 0;
    }
    return note_gap + paragraph(ui, x, y + note_gap, width, note_style, ui.colors().ink_soft, words.help);
}

float text_field_height(const Ui& ui, const TextFieldSpec& field) {
    constexpr float roomy = 48;
    return field.style.size > type::body.size ? roomy : ui.control_height() + 2;
}

float form_field_height(const Ui& ui, float width, const FieldWords& words, const TextFieldSpec& field) {
    return field_label_height(width, words) + text_field_height(ui, field) + field_note_height(width, words);
}

FormFieldResult form_field(Ui& ui, float x, float y, float width, const FieldWords& words, TextFieldSpec field,
                           std::string& text) {
    field.name = words.label;
    field.error = words.error;
    field.help = words.help;
    field.required = words.required;
    float at = y + field_label(ui, x, y, width, words);
    const float height = text_field_height(ui, field);
    const TextFieldResult typed = text_field(ui, {x, at, width, height}, field, text);
    at += height;
    at += field_note(ui, x, at, width, words);
    return {at - y, typed.changed, typed.submitted};
}

} // namespace kabinet::client
