#include "web-client/screens/header_menus.hpp"

#include "web-client/theme/icons.hpp"
#include "web-client/widgets/menu.hpp"

#include <array>
#include <utility>
#include <vector>

namespace kabinet::client {
namespace {

// With more companies than this one looks for a name instead of reading all of them.
constexpr std::size_t read_through = 7;

} // namespace

void service_menu(const Header& header, WidgetId owner, const Rect& anchor) {
    const std::array items{MenuItem{.key = "mobile",
                                    .label = std::string(header.words(Message::header_mobile)),
                                    .icon = icons::smartphone,
                                    .checked = true}};
    if (menu(header.ui, owner, anchor,
             {.name = header.words(Message::header_service), .items = items, .choice = true})) {
        header.commands.send(Navigate{{NumbersRoute{}, header.location.company}});
    }
}

void company_menu(const Header& header, WidgetId owner, const Rect& anchor) {
    const Words& words = header.words;
    std::vector<MenuItem> items;
    for (const contract::CompanyDto& company : header.person->companies) {
        items.push_back({.key = std::to_string(company.id),
                         .label = std::string(shown_name(company)),
                         .detail = words(Message::company_bin, {{"bin", company.bin}}),
                         .checked = header.company != nullptr && company.id == header.company->id});
    }
    MenuSpec spec{.name = words(Message::company_choose),
                  .items = items,
                  .min_width = 280,
                  .choice = true,
                  .align_right = !header.ui.phone()};
    if (header.ui.phone()) {
        spec.min_width = anchor.w;
    }
    if (items.size() > read_through) {
        spec.search_placeholder = words(Message::company_search);
        spec.nothing_found = words(Message::company_search_nothing);
    }
    if (const auto chosen = menu(header.ui, owner, anchor, spec)) {
        header.commands.send(ChooseCompany{header.person->companies[*chosen].id});
    }
}

void language_menu(const Header& header, WidgetId owner, const Rect& anchor) {
    constexpr std::array names{Message::language_ru, Message::language_kk, Message::language_en};
    std::vector<MenuItem> items;
    for (std::size_t index = 0; index < names.size(); ++index) {
        const l10n::Language language = l10n::languages.at(index);
        items.push_back({.key = std::string(l10n::code_of(language)),
                         .label = std::string(header.words(names.at(index))),
                         .checked = language == header.words.language()});
    }
    const auto chosen = menu(header.ui, owner, anchor,
                             {.name = header.words(Message::header_language),
                              .items = items,
                              .min_width = 160,
                              .choice = true,
                              .align_right = true});
    if (chosen) {
        header.commands.send(ChooseLanguage{std::string(l10n::code_of(l10n::languages.at(*chosen)))});
    }
}

void profile_menu(const Header& header, WidgetId owner, const Rect& anchor) {
    const Words& words = header.words;

    struct Entry {
        MenuItem item;
        Command command;
    };

    std::vector<Entry> entries;
    const auto theme = [&](std::string key, Message label, const char* icon, ThemeChoice choice) {
        entries.push_back({{.key = std::move(key),
                            .label = std::string(words(label)),
                            .icon = icon,
                            .checked = header.theme == choice},
                           ChooseTheme{choice}});
    };
    entries.push_back({{.key = "profile", .label = std::string(words(Message::profile_own)), .icon = icons::user},
                       Navigate{{ProfileRoute{}, header.location.company}}});
    theme("light", Message::theme_light, icons::sun, ThemeChoice::light);
    theme("dark", Message::theme_dark, icons::moon, ThemeChoice::dark);
    theme("system", Message::theme_system, icons::monitor, ThemeChoice::system);
    entries.at(1).item.group = std::string(words(Message::theme_title));
    if (!header.ui.environment().coarse_pointer) {
        entries.push_back({{.key = "keys",
                            .label = std::string(words(Message::keys_title)),
                            .icon = icons::keyboard,
                            .separated = true},
                           ShowShortcuts{}});
    }
    if (header.ui.phone()) {
        for (const Section& section : sections_of(header)) {
            entries.push_back({{.key = section.key,
                                .label = std::string(words(section.label)),
                                .icon = section.icon,
                                .separated = section.key == "numbers"},
                               Navigate{section.place}});
        }
    }
    entries.push_back({{.key = "faq",
                        .label = std::string(words(Message::faq_title)),
                        .icon = icons::circle_help,
                        .separated = header.ui.environment().coarse_pointer},
                       Navigate{{FaqRoute{}, header.location.company}}});
    entries.push_back({{.key = "about", .label = std::string(words(Message::about_title)), .icon = icons::info},
                       Navigate{{AboutRoute{}, header.location.company}}});
    entries.push_back({{.key = "sign-out",
                        .label = std::string(words(Message::header_sign_out)),
                        .icon = icons::log_out,
                        .separated = true},
                       SignOut{}});
    std::vector<MenuItem> items;
    for (const Entry& entry : entries) {
        items.push_back(entry.item);
    }
    const std::string phone = shown_number(header.person->phone);
    const auto chosen = menu(header.ui, owner, anchor,
                             {.name = words(Message::header_profile),
                              .items = items,
                              .min_width = 250,
                              .align_right = true,
                              .headline = header.person->user_name,
                              .subline = phone});
    if (chosen) {
        header.commands.send(entries[*chosen].command);
    }
}

} // namespace kabinet::client
