#include "web-client/screens/profile_parts.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/key_values.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/text_field.hpp"

#include <array>

namespace kabinet::client {
namespace {

constexpr int longest_name = 60;

float company_card(const ProfileScreen& screen, float x, float y, float width, const contract::CompanyDto& company) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    const Scope scope(ui, std::to_string(company.id));
    const float inner = width - 2 * profile_padding;
    const float left = x + profile_padding;
    const std::array rows{
        KeyValue{.label = std::string(words(Message::profile_bin)), .parts = {{.text = company.bin}}},
        KeyValue{.label = std::string(words(Message::profile_full_name)), .parts = {{.text = company.name}}},
    };
    const ButtonSpec save{.key = "save",
                          .label = words(Message::profile_save),
                          .kind = ButtonKind::primary,
                          .busy = screen.changes.busy(ProfileChanges::Kind::name_company, company.id)};
    const float control = ui.control_height();
    const float values = key_values_height(ui, inner, rows);
    const bool stacked = inner < 420;
    const float field_width = stacked ? inner : inner - button_width(save) - space::m;
    const float height = profile_padding + values + space::m + type::small.line + space::s + control +
                         (stacked ? control + space::m : 0) + profile_padding;
    card(ui, {x, y, width, height});
    float at = y + profile_padding;
    key_values(ui, left, at, inner, rows);
    at += values + space::m;
    label(ui, left, at + type::small.line / 2, type::small, ui.colors().ink_soft, words(Message::profile_short_name));
    at += type::small.line + space::s;
    std::string& typed = screen.model.company_names.try_emplace(company.id, company.short_name).first->second;
    const TextFieldResult field = text_field(ui, {left, at, field_width, control},
                                             {.key = "short-name",
                                              .name = words(Message::profile_short_name),
                                              .placeholder = words(Message::profile_short_name_hint),
                                              .max_length = longest_name},
                                             typed);
    const Rect at_button = stacked ? Rect{left, at + control + space::m, inner, control}
                                   : Rect{left + inner - button_width(save), at, button_width(save), control};
    if (button(ui, at_button, save) || field.submitted) {
        screen.commands.send(NameCompany{company.id, typed});
    }
    return height;
}

} // namespace

float profile_companies(const ProfileScreen& screen, float x, float y, float width) {
    float at = y;
    at += paragraph(screen.ui, x, at, width, type::body, screen.ui.colors().ink_soft,
                    screen.words(Message::profile_companies_text)) +
          profile_gap;
    for (const contract::CompanyDto& company : screen.person.companies) {
        at += company_card(screen, x, at, width, company) + profile_gap;
    }
    return at - profile_gap - y;
}

} // namespace kabinet::client
