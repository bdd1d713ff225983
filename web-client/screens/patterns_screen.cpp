#include "web-client/screens/patterns_screen.hpp"

#include "web-client/screens/patterns_parts.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/dialog.hpp"
#include "web-client/widgets/digits_field.hpp"
#include "web-client/widgets/label.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kabinet::client {
namespace {

constexpr float padding = 20;
constexpr float title_height = 48;

// A part's name is the widget's name in the sources: nothing to translate.
struct Part {
    std::string_view name;
    float (*draw)(const Patterns& page, const Rect& place);
    bool wide; ///< over both columns
};

constexpr std::array parts{
    Part{"button, icon_button, link, status_chip, tag", patterns_buttons, true},
    Part{"form_field, digits_field", patterns_fields, false},
    Part{"checkbox, switch, radio_group, segmented_control", patterns_choices, false},
    Part{"date_field, period_picker, month_range_picker", patterns_dates, false},
    Part{"filter_chip, toggle_chip, menu", patterns_filters, false},
    Part{"data_table", patterns_table, true},
    Part{"progress_row, steps, spinner", patterns_progress, false},
    Part{"ring_gauge", patterns_rings, false},
    Part{"stacked_bars, legend", patterns_bars, false},
    Part{"horizontal_bars", patterns_ranking, false},
    Part{"info_box, banner", patterns_notices, false},
    Part{"empty_state, skeleton", patterns_nothing, false},
};

// The card is as high as what stood in it in the frame before.
float draw_part(const Patterns& page, const Part& part, float x, float y, float width) {
    Ui& ui = page.ui;
    const Scope scope(ui, part.name);
    float& known = ui.remembered(ui.id("height"));
    const Rect frame{x, y, width, std::max(known, title_height)};
    card(ui, frame);
    heading(ui, x + padding, y + 26, 2, type::card_title, part.name);
    const float inner = part.draw(page, {x + padding, y + title_height, width - 2 * padding, 0});
    const float height = title_height + inner + padding;
    if (std::abs(height - known) > 0.5F) {
        known = height;
        ui.keep_drawing();
    }
    return height;
}

} // namespace

void patterns_screen(Ui& ui, const Words& words, const Rect& view, PatternsModel& model) {
    const Scope scope(ui, "patterns");
    ScrollArea page(ui, "page", view);
    const Column column = content_column(ui, view);
    float y = page.top() + page_margin(ui);
    heading(ui, column.x, y + type::title.line / 2, 1, type::title, "patterns");
    y += type::title.line + space::l;
    const bool two = ui.desktop();
    const float half = two ? std::floor((column.width - space::l) / 2) : column.width;
    std::array<float, 2> bottoms{y, y};
    for (const Part& part : parts) {
        const Patterns parts_of{ui, words, model};
        if (part.wide || !two) {
            const float top = std::max(bottoms[0], bottoms[1]);
            bottoms.fill(top + draw_part(parts_of, part, column.x, top, column.width) + space::l);
            continue;
        }
        const std::size_t side = bottoms[0] <= bottoms[1] ? 0 : 1;
        const float x = side == 0 ? column.x : column.x + column.width - half;
        bottoms.at(side) += draw_part(parts_of, part, x, bottoms.at(side), half) + space::l;
    }
    page.finish(std::max(bottoms[0], bottoms[1]) - page.top() - space::l + page_margin(ui));
}

void patterns_dialog(Ui& ui, const Words& words, PatternsModel& model) {
    if (model.dialog == PatternsDialog::none) {
        return;
    }
    const bool form = model.dialog == PatternsDialog::form;
    const FieldWords field{.label = words(Message::number_iccid), .help = words(Message::error_iccid_length)};
    const DigitsFieldSpec digits{.field = {.key = "iccid", .style = type::figure}, .grouping = Grouping::fours};
    const float width = 480;
    const float inner = (ui.phone() ? ui.viewport().w - 2 * space::l : width - 2 * space::xxl);
    Dialog dialog(ui, {.key = "patterns-dialog",
                       .title = words(form ? Message::number_sim : Message::header_sign_out),
                       .subtitle = "+7 701 054 20 06",
                       .close_name = words(Message::common_close),
                       .confirm = words(form ? Message::common_copied : Message::header_sign_out),
                       .cancel = words(Message::common_close),
                       .kind = form ? ButtonKind::primary : ButtonKind::danger,
                       .width = width,
                       .content_height = form ? form_field_height(ui, inner, field, digits.field)
                                              : paragraph_height(inner, type::body, words(Message::about_text))});
    const Rect place = dialog.content();
    if (form) {
        digits_field(ui, place.x, place.y, place.w, field, digits, model.iccid);
    } else {
        paragraph(ui, place.x, place.y, place.w, type::body, ui.colors().ink, words(Message::about_text));
    }
    const DialogResult result = dialog.finish();
    if (result.confirmed || result.dismissed) {
        model.dialog = PatternsDialog::none;
    }
}

} // namespace kabinet::client
