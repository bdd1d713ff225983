#include "web-client/screens/label_window.hpp"

#include "web-client/widgets/button.hpp"
#include "web-client/widgets/dialog.hpp"
#include "web-client/widgets/filter_chip.hpp"
#include "web-client/widgets/form_field.hpp"
#include "web-client/widgets/info_box.hpp"
#include "web-client/widgets/label.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace kabinet::client {
namespace {

constexpr float window_width = 520;
constexpr float block_gap = space::l;

ToggleChipSpec chip_of(const LabelDraft& draft, const std::string& label) {
    return {.key = label, .label = label, .on = draft.has(label)};
}

float chip_pitch(const Ui& ui) {
    return ui.environment().coarse_pointer ? metric::touch_target + space::xs : filter_chip_height + space::s;
}

/// Where each chip stands, in rows; and what all of them take.
struct ChipLayout {
    std::vector<Rect> places;
    float height = 0;
};

ChipLayout layout_of(const Ui& ui, const LabelDraft& draft, const std::vector<std::string>& labels, float width) {
    ChipLayout layout;
    float x = 0;
    float y = 0;
    for (const std::string& label : labels) {
        const float chip = std::min(toggle_chip_width(chip_of(draft, label)), width);
        if (x > 0 && x + chip > width) {
            x = 0;
            y += chip_pitch(ui);
        }
        layout.places.push_back({x, y, chip, filter_chip_height});
        x += chip + space::s;
    }
    layout.height = labels.empty() ? type::body.line : y + chip_pitch(ui);
    return layout;
}

} // namespace

void label_window(const Screen& screen, LabelDraft& draft, bool sending) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    const Scope scope(ui, "labels");
    const auto& choices = screen.cache.get(LineChoicesKey{draft.company});
    const std::vector<std::string> labels =
        labels_to_offer(draft, choices.value() != nullptr ? choices.value()->labels : std::vector<std::string>{});
    const float width =
        (ui.phone() ? ui.viewport().w - 2 * space::l : std::min(window_width, ui.viewport().w - 32) - 2 * space::xxl);
    const ChipLayout chips = layout_of(ui, draft, labels, width);
    const std::string label_error = draft.error_at(words, "label");
    const std::string labels_error = draft.error_at(words, "labels");
    const std::string centre_error = draft.error_at(words, "cost_centre");
    const FieldWords new_label{
        .label = words(Message::labels_new), .help = words(Message::labels_hint), .error = label_error};
    const FieldWords cost_centre{.label = words(Message::labels_cost_centre), .error = centre_error};
    const TextFieldSpec label_field{.key = "new-label", .max_length = static_cast<int>(domain::label_max_characters)};
    const TextFieldSpec centre_field{.key = "cost-centre",
                                     .max_length = static_cast<int>(domain::cost_centre_max_characters)};
    const ButtonSpec add{.key = "add", .label = words(Message::labels_add)};
    const float add_width = button_width(add);
    const float field_width = width - add_width - space::s;
    const float error_height = labels_error.empty() ? 0 : info_box_height(width, labels_error) + block_gap;
    const float new_label_height = form_field_height(ui, field_width, new_label, label_field);
    const std::string number = shown_number(draft.msisdn);
    Dialog dialog(ui, {.key = "window",
                       .title = words(Message::labels_title),
                       .subtitle = number,
                       .close_name = words(Message::common_close),
                       .confirm = words(Message::profile_save),
                       .cancel = words(Message::common_cancel),
                       .width = window_width,
                       .content_height = error_height + chips.height + block_gap + new_label_height + block_gap +
                                         form_field_height(ui, width, cost_centre, centre_field),
                       .busy = sending});
    const Rect place = dialog.content();
    float y = place.y;
    if (!labels_error.empty()) {
        info_box(ui, place.x, y, width, Notice::danger, labels_error);
        y += error_height;
    }
    if (labels.empty()) {
        label(ui, place.x, y + type::body.line / 2, type::body, ui.colors().ink_soft, words(Message::labels_none));
    }
    {
        const Scope offered(ui, "offered"); // whatever a label is called
        for (std::size_t index = 0; index < labels.size(); ++index) {
            const Rect& at = chips.places[index];
            if (toggle_chip(ui, place.x + at.x, y + at.y + at.h / 2, chip_of(draft, labels[index]))) {
                draft.turn(labels[index]);
            }
        }
    }
    y += chips.height + block_gap;
    const FormFieldResult typed = form_field(ui, place.x, y, field_width, new_label, label_field, draft.typed);
    if (typed.changed) {
        draft.tried = false;
    }
    const Rect button_place{place.x + width - add_width, y + field_label_height(field_width, new_label), add_width,
                            ui.control_height()};
    if (button(ui, button_place, add) || typed.submitted) {
        draft.add_typed();
    }
    y += new_label_height + block_gap;
    const FormFieldResult centre = form_field(ui, place.x, y, width, cost_centre, centre_field, draft.cost_centre);
    if (centre.changed) {
        draft.refused.reset();
    }
    const DialogResult result = dialog.finish(centre.submitted);
    if (result.confirmed) {
        screen.commands.send(SaveLabels{});
    } else if (result.dismissed) {
        screen.commands.send(CloseLabels{});
    }
}

} // namespace kabinet::client
