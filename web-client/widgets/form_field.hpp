#pragma once

#include "web-client/widgets/text_field.hpp"
#include "web-client/widgets/ui.hpp"

#include <string>
#include <string_view>

namespace kabinet::client {

/// The words around a field: what it asks for, how to fill it in, what is wrong with it.
struct FieldWords {
    std::string_view label = {};
    std::string_view help = {};
    std::string_view error = {}; ///< worded; stands in the place of the help
    bool required = false;       ///< marked with an asterisk
};

/// Draws the label above a field. Returns what it takes.
float field_label(Ui& ui, float x, float y, float width, const FieldWords& words);
/// Draws the help or the error below a field. Returns what it takes; 0 when there is neither.
float field_note(Ui& ui, float x, float y, float width, const FieldWords& words);
[[nodiscard]] float field_label_height(float width, const FieldWords& words);
[[nodiscard]] float field_note_height(float width, const FieldWords& words);

struct FormFieldResult {
    float height = 0;
    bool changed = false;
    bool submitted = false;
};

/// A text field with its words; its accessible name is the label, its description the error or the help. `field`'s
/// name, error, help and required are taken from `words`.
FormFieldResult form_field(Ui& ui, float x, float y, float width, const FieldWords& words, TextFieldSpec field,
                           std::string& text);
[[nodiscard]] float form_field_height(const Ui& ui, float width, const FieldWords& words, const TextFieldSpec& field);
/// As high as other controls, or higher where its letters are larger.
[[nodiscard]] float text_field_height(const Ui& ui, const TextFieldSpec& field);

} // namespace kabinet::client
