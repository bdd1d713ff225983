#include "shared/domain/identifiers/msisdn.hpp"
#include "web-client/screens/documents_parts.hpp"
#include "web-client/screens/failure_view.hpp"
#include "web-client/screens/records.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/view_models/pages.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/date_text.hpp"
#include "web-client/widgets/filter_chip.hpp"
#include "web-client/widgets/form_field.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/menu.hpp"
#include "web-client/widgets/select.hpp"
#include "web-client/widgets/skeleton.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <utility>
#include <vector>

namespace kabinet::client {
namespace {

constexpr float padding = 20;
constexpr float gap = space::l;
constexpr std::size_t most_accounts = 2'000; // more than that are found by a phone number
constexpr std::size_t read_through = 7;      // a longer list has a search
constexpr float row_height = 56;
constexpr float head_height = 32;

/// "2018-02"
std::optional<std::chrono::year_month> month_of(std::string_view text) {
    int year = 0;
    unsigned month = 0;
    if (text.size() != 7 || text[4] != '-' || std::from_chars(text.data(), text.data() + 4, year).ec != std::errc{} ||
        std::from_chars(text.data() + 5, text.data() + 7, month).ec != std::errc{}) {
        return std::nullopt;
    }
    const std::chrono::year_month value = std::chrono::year(year) / std::chrono::month(month);
    return value.ok() ? std::optional(value) : std::nullopt;
}

void account_menu(const Screen& screen, WidgetId owner, const Rect& anchor, const DocumentsRoute& route) {
    if (screen.ui.popup() != owner) {
        return;
    }
    const auto accounts = gather_pages(
        screen.cache, AccountsPageKey{screen.company.id, {.after = {}, .limit = contract::records_page_limit_max}},
        most_accounts);
    std::vector<MenuItem> items;
    for (const contract::AccountDto* account : accounts.rows) {
        items.push_back(
            {.key = account->number, .label = account->number, .checked = account->number == route.account});
    }
    MenuSpec spec{
        .name = screen.words(Message::numbers_column_account), .items = items, .min_width = anchor.w, .choice = true};
    if (items.size() > read_through) {
        spec.search_placeholder = screen.words(Message::documents_acts_by_account);
        spec.nothing_found = screen.words(Message::numbers_search_nothing);
    }
    if (const auto chosen = menu(screen.ui, owner, anchor, spec)) {
        screen.go_to(DocumentsRoute{.entry = DocumentsEntry::acts, .account = items[*chosen].key});
    }
}

// The account, from the list. Returns the height.
float by_account(const Screen& screen, float x, float y, float width, const DocumentsRoute& route) {
    Ui& ui = screen.ui;
    const FieldWords words{.label = screen.words(Message::documents_acts_by_account)};
    const float label = field_label(ui, x, y, width, words);
    const std::string_view shown =
        route.account.empty() ? screen.words(Message::documents_acts_choose) : std::string_view(route.account);
    const Rect rect{x, y + label, width, ui.control_height()};
    const WidgetId owner = select(ui, rect, {.key = "account", .name = words.label, .value = shown});
    account_menu(screen, owner, rect, route);
    return label + rect.h;
}

// … or of a number. Returns the height.
float by_phone(const Screen& screen, float x, float y, float width, std::string& phone) {
    Ui& ui = screen.ui;
    const auto msisdn = domain::Msisdn::parse(phone);
    const contract::LineDetailDto* line = nullptr;
    std::string_view error;
    bool busy = false;
    if (msisdn) {
        const auto& found = screen.cache.get(LineKey{screen.company.id, std::string(msisdn->digits())});
        line = found.value();
        busy = found.loading();
        error = line == nullptr && found.failure() != nullptr ? screen.words(Message::documents_acts_not_found)
                                                              : std::string_view{};
    }
    const FieldWords words{.label = screen.words(Message::documents_acts_by_phone), .error = error};
    const auto field = form_field(ui, x, y, width, words,
                                  {.key = "phone",
                                   .placeholder = "+7 701 222 33 44",
                                   .input_mode = "tel",
                                   .icon = icons::search,
                                   .max_length = 24,
                                   .busy = busy},
                                  phone);
    if (line != nullptr) {
        phone.clear();
        screen.go_to(DocumentsRoute{.entry = DocumentsEntry::acts, .account = line->account});
    }
    return field.height;
}

void file_link(const Screen& screen, float& right, float middle, std::string_view key, std::string_view label,
               const std::string& spoken, const std::string& path) {
    Ui& ui = screen.ui;
    const ButtonSpec spec{.key = key,
                          .label = label,
                          .icon = ui.phone() ? nullptr : icons::download,
                          .kind = ButtonKind::ghost,
                          .busy = screen.downloads.under_way(path),
                          .name = spoken};
    const float width = button_width(spec);
    const float height = std::min(ui.control_height(), 40.0F);
    if (button(ui, {right - width, middle - height / 2, width, height}, spec)) {
        screen.commands.send(Download{path});
    }
    right -= width + space::xs;
}

void month_row(const Screen& screen, const Rect& rect, const std::string& account, const std::string& month) {
    Ui& ui = screen.ui;
    const Scope scope(ui, month);
    const Words& words = screen.words;
    const auto value = month_of(month);
    const std::string title = value ? month_text(words.language(), *value) : month;
    Node item;
    item.role = Role::listitem;
    item.rect = rect;
    ui.open_node(std::move(item));
    const contract::FileLanguage language = file_language(words);
    const std::int64_t company = screen.company.id;
    const auto named = [&](Message document, std::string_view format) {
        std::string name(words(document));
        name += ", ";
        name += title;
        return name + " " + std::string(format);
    };
    float right = rect.right() - padding + space::s;
    const bool narrow = ui.phone();
    const float middle = narrow ? rect.y + 62 : rect.center_y();
    file_link(screen, right, middle, "annex-xlsx", "XLSX", named(Message::documents_annex, "XLSX"),
              annex_file_path(company, account, month, {contract::FileFormat::xlsx, language}));
    file_link(screen, right, middle, "annex", words(Message::documents_annex), named(Message::documents_annex, "PDF"),
              annex_file_path(company, account, month, {contract::FileFormat::pdf, language}));
    file_link(screen, right, middle, "act", words(Message::documents_act_short), named(Message::documents_act, "PDF"),
              act_file_path(company, account, month, {contract::FileFormat::pdf, language}));
    const float room = (narrow ? rect.right() - padding : right) - rect.x - padding;
    label_within(ui, rect.x + padding, narrow ? rect.y + 24 : middle, room, type::body_medium, ui.colors().ink, title);
    ui.close_node();
}

// The years that there are acts of, newest first, as a row of buttons; only where there is more than one.
float years(const Screen& screen, const Rect& place, const std::vector<int>& all, int shown, DocumentsModel& model) {
    if (all.size() < 2) {
        return 0;
    }
    constexpr float line = 34;
    Ui& ui = screen.ui;
    float x = place.x;
    x += label(ui, x, place.y + line / 2, type::body, ui.colors().ink_soft, screen.words(Message::documents_year)) +
         space::m;
    for (const int year : all) {
        const std::string label = std::to_string(year);
        const ToggleChipSpec spec{.key = label, .label = label, .on = year == shown};
        if (toggle_chip(screen.ui, x, place.y + line / 2, spec)) {
            model.act_year = year;
        }
        x += toggle_chip_width(spec) + space::s;
    }
    return line + gap;
}

float months(const Screen& screen, const Rect& place, const DocumentsRoute& route, DocumentsModel& model) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    const Rect instead{place.x, place.y, place.w, empty_state_height};
    if (route.account.empty()) {
        empty_state(ui, instead,
                    {.icon = icons::file_text,
                     .title = words(Message::documents_acts_choose),
                     .text = words(Message::documents_acts_choose_text)});
        return instead.h;
    }
    const auto& billed = screen.cache.get(BilledMonthsKey{screen.company.id, route.account});
    const contract::BilledMonthsDto* const known = billed.value();
    if (known == nullptr && billed.failure() != nullptr) {
        failure_view(screen, instead, *billed.failure());
        return instead.h;
    }
    if (known == nullptr) {
        for (std::size_t index = 0; index < 3; ++index) {
            skeleton(ui, place.x + padding, place.y + row_height * (static_cast<float>(index) + 0.5F), 160);
        }
        return 3 * row_height;
    }
    if (known->months.empty()) {
        empty_state(ui, instead,
                    {.icon = icons::inbox,
                     .title = words(Message::documents_acts_none),
                     .text = words(Message::documents_acts_none_text)});
        return instead.h;
    }
    std::vector<int> all;
    for (const std::string& month : known->months) {
        const auto value = month_of(month);
        if (value && (all.empty() || all.back() != static_cast<int>(value->year()))) {
            all.push_back(static_cast<int>(value->year()));
        }
    }
    const bool there = model.act_year && std::ranges::find(all, *model.act_year) != all.end();
    const int shown = there ? *model.act_year : all.empty() ? 0 : all.front();
    float y = place.y + gap;
    y += years(screen, {place.x + padding, y, place.w - 2 * padding, 0}, all, shown, model);
    const float head = y + head_height / 2;
    label(ui, place.x + padding, head, type::caption, ui.colors().ink_soft, words(Message::documents_month));
    label_ending(ui, place.right() - padding, head, type::caption, ui.colors().ink_soft,
                 words(Message::documents_act_download));
    y += head_height;
    const float high = ui.phone() ? row_height + 34 : row_height;
    Node list;
    list.id = ui.id("months");
    list.role = Role::list;
    list.name = words(Message::documents_act);
    list.name += ", " + route.account;
    list.rect = {place.x, y, place.w, high};
    ui.open_node(std::move(list));
    for (const std::string& month : known->months) {
        if (const auto value = month_of(month); value && static_cast<int>(value->year()) == shown) {
            horizontal_line(ui.list(), place.x, y, place.w, ui.colors().line);
            month_row(screen, {place.x, y, place.w, high}, route.account, month);
            y += high;
        }
    }
    ui.close_node();
    return y - place.y;
}

} // namespace

float documents_acts(const Screen& screen, const Rect& place, const DocumentsRoute& route, DocumentsModel& model) {
    GrowingCard form(screen, "acts-form", place, 120);
    const bool beside = !screen.ui.phone();
    const float inner = place.w - 2 * padding;
    const float field = beside ? std::min(320.0F, (inner - gap) / 2) : inner;
    const float x = place.x + padding;
    const float top = place.y + padding;
    const float account = by_account(screen, x, top, field, route);
    const float phone = beside ? by_phone(screen, x + field + gap, top, field, model.phone)
                               : by_phone(screen, x, top + account + gap, field, model.phone);
    const float height = 2 * padding + (beside ? std::max(account, phone) : account + gap + phone);
    form.finish(height);

    const Rect below{place.x, place.y + height + documents_gap, place.w, 0};
    GrowingCard list(screen, "acts-list", below, empty_state_height);
    const float rest = months(screen, below, route, model);
    list.finish(rest);
    return height + documents_gap + rest;
}

} // namespace kabinet::client
