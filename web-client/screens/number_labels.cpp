#include "web-client/screens/number_parts.hpp"
#include "web-client/screens/quick_menu.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/tag.hpp"

#include <algorithm>
#include <string>

namespace kabinet::client {
namespace {

constexpr float padding = 18;
constexpr float pitch = tag_height + space::s;

/// Tags one after the other and on in the next row. Returns what they take; draws only when it is told to.
float tags(const Screen& screen, float left, float top, float width, const contract::LineDetailDto& line, bool draw) {
    Ui& ui = screen.ui;
    float x = 0;
    float y = 0;
    for (const std::string& word : line.labels) {
        const float tag = std::min(tag_width(word), width);
        if (x > 0 && x + tag > width) {
            x = 0;
            y += pitch;
        }
        if (draw) {
            const float middle = top + y + tag_height / 2;
            draw_tag(ui, left + x, middle, word, width);
            ui.text_node(Role::listitem, {left + x, top + y, tag, tag_height}, word, type::caption);
        }
        x += tag + space::s;
    }
    return y + tag_height;
}

} // namespace

float number_labels(const Screen& screen, float x, float y, float width, const contract::LineDetailDto* line) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    const bool changes = may_change_lines(screen.company);
    if (line == nullptr || (!changes && line->labels.empty() && line->cost_centre.empty())) {
        return 0;
    }
    const Scope scope(ui, "line-labels");
    const float control = ui.control_height();
    const float inner = width - 2 * padding - (changes ? control + space::m : 0);
    const float left = x + padding;
    const float of_labels = tags(screen, left, 0, inner, *line, false);
    const float of_centre = line->cost_centre.empty() ? 0 : space::s + type::small.line;
    const float height = std::max(of_labels + of_centre, control) + 2 * space::m;
    const Rect frame{x, y, width, height};
    card(ui, frame);
    ui.open_node(region_of(ui, frame, words(Message::labels_title)));
    float at = y + (height - of_labels - of_centre) / 2;
    if (line->labels.empty()) {
        label(ui, left, at + tag_height / 2, type::body, ui.colors().ink_soft, words(Message::labels_none));
    } else {
        Node list;
        list.id = ui.id("list");
        list.role = Role::list;
        list.name = std::string(words(Message::numbers_column_labels));
        list.rect = {left, at, inner, of_labels};
        ui.open_node(std::move(list));
        tags(screen, left, at, inner, *line, true);
        ui.close_node();
    }
    at += of_labels + space::s;
    if (!line->cost_centre.empty()) {
        const std::string text = std::string(words(Message::labels_cost_centre)) + ": " + line->cost_centre;
        label_within(ui, left, at + type::small.line / 2, inner, type::small, ui.colors().ink_soft, text);
    }
    if (changes && icon_button(ui, {x + width - padding - control, y + (height - control) / 2, control, control},
                               {.key = "edit",
                                .icon = icons::pencil,
                                .name = words(Message::labels_edit),
                                .framed = true,
                                .has_popup = true})) {
        screen.commands.send(OpenLabels{line->msisdn});
    }
    ui.close_node();
    return height;
}

} // namespace kabinet::client
