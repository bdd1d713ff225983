#include "web-client/screens/output_choice.hpp"

#include "web-client/widgets/form_field.hpp"
#include "web-client/widgets/radio_group.hpp"

#include <vector>

namespace kabinet::client {
namespace {

struct Shape {
    std::string_view key;
    Message label;
};

Shape shape_of(Output output) {
    switch (output) {
    case Output::pdf:
        return {"pdf", Message::documents_to_pdf};
    case Output::xlsx:
        return {"xlsx", Message::documents_to_xlsx};
    case Output::csv:
        return {"csv", Message::documents_to_csv};
    case Output::screen:
        break;
    }
    return {"screen", Message::documents_to_screen};
}

std::vector<RadioOption> options_of(const Words& words, std::span<const Output> outputs) {
    std::vector<RadioOption> options;
    for (const Output output : outputs) {
        const Shape shape = shape_of(output);
        options.push_back({.key = shape.key, .label = words(shape.label)});
    }
    return options;
}

} // namespace

float output_choice(const Screen& screen, float x, float y, float width, std::span<const Output> outputs,
                    Output& chosen) {
    Ui& ui = screen.ui;
    const FieldWords words{.label = screen.words(Message::documents_output)};
    const float label = field_label(ui, x, y, width, words);
    const std::vector<RadioOption> options = options_of(screen.words, outputs);
    RadioSpec spec{.key = "output", .name = words.label, .options = options};
    for (std::size_t index = 0; index < outputs.size(); ++index) {
        spec.chosen = outputs[index] == chosen ? index : spec.chosen;
    }
    const float wanted = segmented_control_width(spec);
    const bool one_line = wanted <= width;
    const float height = one_line ? ui.control_height() : radio_group_height(ui, width, spec);
    const auto pressed = one_line ? segmented_control(ui, {x, y + label, wanted, height}, spec)
                                  : radio_group(ui, x, y + label, width, spec);
    chosen = pressed ? outputs[*pressed] : chosen;
    return label + height;
}

float output_choice_width(const Words& words, std::span<const Output> outputs) {
    const std::vector<RadioOption> options = options_of(words, outputs);
    return segmented_control_width({.options = options});
}

contract::FileFormat file_format(Output output) {
    switch (output) {
    case Output::pdf:
        return contract::FileFormat::pdf;
    case Output::csv:
        return contract::FileFormat::csv;
    case Output::xlsx:
    case Output::screen:
        break;
    }
    return contract::FileFormat::xlsx;
}

contract::FileLanguage file_language(const Words& words) {
    switch (words.language()) {
    case l10n::Language::kk:
        return contract::FileLanguage::kk;
    case l10n::Language::en:
        return contract::FileLanguage::en;
    case l10n::Language::ru:
        break;
    }
    return contract::FileLanguage::ru;
}

} // namespace kabinet::client
