#include "shared/domain/access/role.hpp"
#include "web-client/screens/number_parts.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/key_values.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/skeleton.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kabinet::client {
namespace {

constexpr float padding = 18;
constexpr float title_height = 48;
constexpr float note_gap = space::l;
constexpr float note_icon = 22;
constexpr std::size_t grey_rows = 4;
constexpr float grey_pitch = 30;
constexpr std::string_view toggle_key = "sim-codes";

struct Code {
    std::string_view key;  ///< of its copy button
    std::string_view name; ///< as it is printed on the card's frame
    std::string contract::SimCodesDto::* value;
    std::string_view mask;
};

const std::array codes_in_pairs{
    Code{"copy-pin1", "PIN1", &contract::SimCodesDto::pin1, "••••"},
    Code{"copy-pin2", "PIN2", &contract::SimCodesDto::pin2, "••••"},
    Code{"copy-puk1", "PUK1", &contract::SimCodesDto::puk1, "••••••••"},
    Code{"copy-puk2", "PUK2", &contract::SimCodesDto::puk2, "••••••••"},
};

bool may_see_codes(const Screen& screen, const LineView& line) {
    const auto role = domain::role_from(screen.company.role);
    return line.has_sim_codes && role && domain::allows(*role, domain::Permission::view_sim_codes);
}

std::string copy_key(Copyable what) {
    return "copy-" + std::to_string(static_cast<int>(what));
}

KeyValue row_of(const Words& words, const LineEntry& entry) {
    KeyValue row{.label = entry.label, .parts = {ValuePart{.text = entry.value}}};
    if (entry.what == Copyable::nothing) {
        return row;
    }
    row.parts[0].action =
        ValueAction{.key = copy_key(entry.what), .icon = icons::copy, .name = copy_name(words, entry.what)};
    return row;
}

std::vector<KeyValue> rows_of(const Words& words, const std::vector<LineEntry>& entries) {
    std::vector<KeyValue> rows;
    for (const LineEntry& entry : entries) {
        rows.push_back(row_of(words, entry));
    }
    return rows;
}

ValueAction toggle(const Words& words, SimCodesPhase phase) {
    const bool shown = phase == SimCodesPhase::shown;
    return {.key = std::string(toggle_key),
            .icon = shown ? icons::eye_off : icons::eye,
            .name = std::string(words(shown ? Message::number_sim_codes_hide : Message::number_sim_codes_show)),
            .busy = phase == SimCodesPhase::loading};
}

// «PIN1 · PIN2» and «PUK1 · PUK2», masked or, for a short time, as they are.
std::vector<KeyValue> code_rows(const Screen& screen, const std::string& msisdn, const SimCodes& codes) {
    const contract::SimCodesDto* const values = codes.codes(screen.company.id, msisdn);
    const SimCodesPhase phase = codes.about(screen.company.id, msisdn) ? codes.phase() : SimCodesPhase::hidden;
    std::vector<KeyValue> rows;
    for (std::size_t pair = 0; pair < codes_in_pairs.size(); pair += 2) {
        const Code& first = codes_in_pairs.at(pair);
        const Code& second = codes_in_pairs.at(pair + 1);
        KeyValue row;
        row.label = std::string(first.name) + " · " + std::string(second.name);
        for (const Code* code : {&first, &second}) {
            ValuePart part{.name = std::string(code->name), .text = std::string(code->mask)};
            if (values != nullptr) {
                part.text = values->*(code->value);
                part.action = ValueAction{.key = std::string(code->key),
                                          .icon = icons::copy,
                                          .name = screen.words(Message::common_copy, {{"what", code->name}})};
            }
            row.parts.push_back(std::move(part));
        }
        if (pair == 0 && values == nullptr) {
            row.parts.back().action = toggle(screen.words, phase);
        } else if (pair == 0) {
            row.parts.push_back({.action = toggle(screen.words, phase)});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<KeyValue> device_rows(const Screen& screen, const LineView& line, const std::string& msisdn,
                                  const SimCodes& codes) {
    std::vector<KeyValue> rows;
    if (may_see_codes(screen, line)) {
        rows = code_rows(screen, msisdn, codes);
    }
    for (KeyValue& row : rows_of(screen.words, line.device)) {
        rows.push_back(std::move(row));
    }
    return rows;
}

// The card is a region of its name; close its node after what stands in it.
void open_card(Ui& ui, const Rect& place, std::string_view title) {
    card(ui, place);
    ui.open_node(region_of(ui, place, title));
    heading(ui, place.x + padding, place.y + 26, 2, type::card_title, title);
}

void grey(Ui& ui, const Rect& place) {
    for (std::size_t index = 0; index < grey_rows; ++index) {
        const float middle = place.y + title_height + 10 + grey_pitch * static_cast<float>(index);
        skeleton(ui, place.x + padding, middle, 120);
        skeleton(ui, place.x + padding + 200, middle, 140);
    }
}

float grey_height() {
    return title_height + grey_pitch * static_cast<float>(grey_rows) + padding - 10;
}

void copy(const Screen& screen, const std::vector<LineEntry>& entries, const std::string& key) {
    for (const LineEntry& entry : entries) {
        if (entry.what != Copyable::nothing && copy_key(entry.what) == key) {
            screen.commands.send(
                CopyText{entry.to_copy, screen.words(Message::common_copied_value, {{"value", entry.value}})});
        }
    }
}

void device_action(const Screen& screen, const LineView& line, const std::string& msisdn, const SimCodes& codes,
                   const std::string& key) {
    const contract::SimCodesDto* const values = codes.codes(screen.company.id, msisdn);
    if (key == toggle_key) {
        screen.commands.send(values != nullptr ? Command(HideSimCodes{}) : Command(ShowSimCodes{}));
        return;
    }
    for (const Code& code : codes_in_pairs) {
        if (values != nullptr && key == code.key) {
            // The toast stays longer than the code may be seen by others: it doesn't repeat it.
            screen.commands.send(CopyText{values->*(code.value), std::string(screen.words(Message::common_copied))});
        }
    }
    copy(screen, line.device, key);
}

std::string countdown(const Screen& screen, const std::string& msisdn, const SimCodes& codes) {
    if (codes.codes(screen.company.id, msisdn) == nullptr) {
        return {};
    }
    constexpr std::int64_t second_ms = 1000;
    const std::int64_t left = codes.left_ms(screen.ui.environment().now_ms);
    screen.ui.wake_after(left % second_ms == 0 ? second_ms : left % second_ms);
    return screen.words.count(Message::number_sim_codes_left, (left + second_ms - 1) / second_ms);
}

// On a phone the title and the countdown don't share a line: it then stands under the values.
bool beside_title(const Screen& screen, float inner, std::string_view left) {
    return text_width(type::card_title, screen.words(Message::number_sim)) + space::l + text_width(type::small, left) <=
           inner;
}

} // namespace

float number_general_height(const Screen& screen, float width, const LineView* line) {
    if (line == nullptr) {
        return grey_height();
    }
    return title_height + key_values_height(screen.ui, width - 2 * padding, rows_of(screen.words, line->general)) +
           padding;
}

float number_general(const Screen& screen, const Rect& place, const LineView* line) {
    const Scope scope(screen.ui, "general");
    open_card(screen.ui, place, screen.words(Message::number_general));
    if (line == nullptr) {
        grey(screen.ui, place);
        screen.ui.close_node();
        return place.h;
    }
    const KeyValues values = key_values(screen.ui, place.x + padding, place.y + title_height, place.w - 2 * padding,
                                        rows_of(screen.words, line->general));
    if (values.pressed) {
        copy(screen, line->general, *values.pressed);
    }
    screen.ui.close_node();
    return place.h;
}

float number_device_height(const Screen& screen, float width, const LineView* line, const std::string& msisdn,
                           const SimCodes& codes) {
    if (line == nullptr) {
        return grey_height();
    }
    const float inner = width - 2 * padding;
    float height =
        title_height + key_values_height(screen.ui, inner, device_rows(screen, *line, msisdn, codes)) + padding;
    if (const std::string left = countdown(screen, msisdn, codes);
        !left.empty() && !beside_title(screen, inner, left)) {
        height += note_gap + type::small.line;
    }
    if (line->has_imei) {
        height += note_gap + paragraph_height(inner - note_icon, type::small, screen.words(Message::number_imei_note));
    }
    return height;
}

float number_device(const Screen& screen, const Rect& place, const LineView* line, const std::string& msisdn,
                    const SimCodes& codes) {
    Ui& ui = screen.ui;
    const Scope scope(ui, "device");
    open_card(ui, place, screen.words(Message::number_sim));
    if (line == nullptr) {
        grey(ui, place);
        ui.close_node();
        return place.h;
    }
    const float inner = place.w - 2 * padding;
    const std::string left = countdown(screen, msisdn, codes);
    if (!left.empty() && beside_title(screen, inner, left)) {
        label_ending(ui, place.right() - padding, place.y + 26, type::small, ui.colors().ink_soft, left);
    }
    const KeyValues values =
        key_values(ui, place.x + padding, place.y + title_height, inner, device_rows(screen, *line, msisdn, codes));
    if (values.pressed) {
        device_action(screen, *line, msisdn, codes, *values.pressed);
    }
    float y = place.y + title_height + values.height + note_gap;
    if (!left.empty() && !beside_title(screen, inner, left)) {
        label(ui, place.x + padding, y + type::small.line / 2, type::small, ui.colors().ink_soft, left);
        y += type::small.line + note_gap;
    }
    if (line->has_imei) {
        draw_icon(ui.list(), icons::info, place.x + padding + 7, y + type::small.line / 2, 14, ui.colors().ink_faint);
        paragraph(ui, place.x + padding + note_icon, y, inner - note_icon, type::small, ui.colors().ink_soft,
                  screen.words(Message::number_imei_note));
    }
    screen.ui.close_node();
    return place.h;
}

} // namespace kabinet::client
