#include "shared/base/iso8601.hpp"
#include "shared/domain/period/record_period.hpp"
#include "shared/l10n/action_words.hpp"
#include "web-client/screens/documents_parts.hpp"
#include "web-client/screens/records.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/view_models/pages.hpp"
#include "web-client/widgets/filter_chip.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kabinet::client {
namespace {

constexpr std::size_t ahead = 40; // rows beyond the view that are to be there before they are needed
constexpr std::array outputs{Output::screen, Output::xlsx, Output::pdf, Output::csv};
constexpr float tools_padding = 14;
constexpr float chip_line = 34;

// What one may ask for alone, by the names that actions travel under.
constexpr std::array<std::string_view, 15> actions{
    "block",          "unblock",         "swap_sim",           "register_imei",
    "set_forwarding", "connect_service", "disconnect_service", "view_sim_codes",
    "view_usage",     "view_payments",   "view_invoices",      "view_history",
    "download_act",   "invite_member",   "change_role"};

std::string said(const Words& words, std::string_view action, std::string_view line) {
    return l10n::action_text(words.language(), action, line);
}

Tone tone_of(std::string_view result) {
    if (result == "succeeded") {
        return Tone::success;
    }
    if (result == "under_way") {
        return Tone::progress;
    }
    return result == "cancelled" ? Tone::neutral : Tone::danger;
}

TableRow row_of(const Words& words, const contract::ActionDto& action, std::size_t index) {
    return {.key = std::to_string(index),
            .href = {},
            .cells = {{.text = said(words, action.action, action.msisdn)},
                      {.text = std::string(words(l10n::action_result_message(action.result))),
                       .chip = tone_of(action.result)},
                      {.text = words.exact_moment(action.at)},
                      {.text = action.user_name + " (" + action.user_phone + ")", .soft = true}}};
}

RecordCard card_of(const Words& words, const contract::ActionDto& action) {
    return {.title = said(words, action.action, action.msisdn),
            .value = std::string(words(l10n::action_result_message(action.result))),
            .first = words.exact_moment(action.at),
            .second = action.user_name + " (" + action.user_phone + ")",
            .chip = tone_of(action.result)};
}

/// Chips that narrow the history down, one after the other.
class Filters {
public:
    Filters(const Screen& screen, const DocumentsRoute& route, const Rect& place)
        : screen_(screen)
        , wanted_(route)
        , place_(place)
        , x_(place.x) {}

    void kinds() {
        std::vector<MenuItem> items;
        for (const std::string_view action : actions) {
            items.push_back({.key = std::string(action),
                             .label = said(screen_.words, action, ""),
                             .checked = wanted_.action == action});
        }
        const std::string chosen = wanted_.action.empty() ? std::string{} : said(screen_.words, wanted_.action, "");
        const FilterChipResult result = chip("action", screen_.words(Message::doc_actions_action), chosen, items);
        if (result.toggled) {
            const std::string_view action = actions.at(*result.toggled);
            wanted_.action = wanted_.action == action ? std::string{} : std::string(action);
        } else if (result.cleared) {
            wanted_.action.clear();
        }
    }

    // People of the rows that are here: whoever did nothing in the period can't be asked for.
    void people(const std::vector<const contract::ActionDto*>& rows) {
        std::vector<std::pair<std::string, std::string>> known; // phone, name
        for (const contract::ActionDto* row : rows) {
            if (std::ranges::find(known, row->user_phone, &std::pair<std::string, std::string>::first) == known.end()) {
                known.emplace_back(row->user_phone, row->user_name);
            }
        }
        std::vector<MenuItem> items;
        std::string chosen = wanted_.person;
        for (const auto& [phone, name] : known) {
            items.push_back(
                {.key = phone, .label = name, .detail = shown_number(phone), .checked = wanted_.person == phone});
            chosen = wanted_.person == phone ? name : chosen;
        }
        if (items.empty()) {
            return;
        }
        const FilterChipResult result = chip("person", screen_.words(Message::doc_actions_person), chosen, items);
        if (result.toggled) {
            const std::string& phone = known.at(*result.toggled).first;
            wanted_.person = wanted_.person == phone ? std::string{} : phone;
        } else if (result.cleared) {
            wanted_.person.clear();
        }
    }

    // A number comes by an address only: from its page.
    void number() {
        if (wanted_.number.empty()) {
            return;
        }
        const std::string label = shown_number(wanted_.number);
        const ToggleChipSpec spec{.key = "number", .label = label, .on = true};
        make_room(toggle_chip_width(spec));
        if (toggle_chip(screen_.ui, x_, middle(), spec)) {
            wanted_.number.clear();
        }
    }

    /// Sends the person where the filters now say; returns the height.
    float finish(const DocumentsRoute& route) {
        if (wanted_ != route) {
            screen_.commands.send(Navigate{{wanted_, screen_.company.id}, true});
        }
        return y_ + chip_line;
    }

private:
    [[nodiscard]] float middle() const { return place_.y + y_ + chip_line / 2; }

    void make_room(float width) {
        if (x_ > place_.x && x_ + width > place_.right()) {
            x_ = place_.x;
            y_ += chip_line + space::s;
        }
    }

    FilterChipResult chip(std::string_view key, std::string_view label, const std::string& chosen,
                          std::span<const MenuItem> items) {
        const std::string clear = screen_.words(Message::documents_filter_clear, {{"name", label}});
        const FilterChipSpec spec{.key = key, .label = label, .chosen = chosen, .clear_name = clear, .items = items};
        const float width = filter_chip_width(spec);
        make_room(width);
        const FilterChipResult result = filter_chip(screen_.ui, x_, middle(), spec);
        x_ += width + space::s;
        if (result.toggled) {
            screen_.ui.close_popup(); // one at a time
        }
        return result;
    }

    const Screen& screen_;
    DocumentsRoute wanted_;
    Rect place_;
    float x_;
    float y_ = 0;
};

float list(const Screen& screen, const Rect& place, const DocumentsRoute& route) {
    Ui& ui = screen.ui;
    float& wanted = ui.remembered(ui.id("wanted"));
    const ActionsPageKey key{screen.company.id,
                             {.from = route.from,
                              .to = route.to,
                              .action = route.action,
                              .user_phone = route.person,
                              .msisdn = route.number}};
    const auto rows = gather_pages(screen.cache, key, static_cast<std::size_t>(wanted) + ahead);
    const Words& words = screen.words;
    const std::array columns{
        TableColumn{.key = "action", .title = words(Message::doc_actions_action), .weight = 2.4F, .min_width = 200},
        TableColumn{.key = "result", .title = words(Message::doc_actions_result), .weight = 0.8F, .min_width = 140},
        TableColumn{.key = "moment", .title = words(Message::doc_payments_moment), .weight = 1.0F, .min_width = 176},
        TableColumn{.key = "person", .title = words(Message::doc_actions_person), .weight = 1.6F, .min_width = 170}};
    GrowingCard frame(screen, "actions-card", place, 300);
    Filters filters(screen, route, {place.x + space::l, place.y + tools_padding, place.w - 2 * space::l, 0});
    filters.kinds();
    filters.people(rows.rows);
    filters.number();
    const float tools = filters.finish(route) + 2 * tools_padding;
    horizontal_line(ui.list(), place.x, place.y + tools - hairline(), place.w, ui.colors().line);
    std::size_t seen = 0;
    const float height =
        tools + records(screen, {place.x, place.y + tools, place.w, 0},
                        {.name = words(Message::doc_actions_title),
                         .columns = columns,
                         .rows = rows.rows.size(),
                         .coming = rows.coming,
                         .failure = rows.failure,
                         .row = [&](std::size_t index) { return row_of(words, *rows.rows[index], index); },
                         .card = [&](std::size_t index) { return card_of(words, *rows.rows[index]); },
                         .empty = no_records(words)},
                        seen);
    wanted = static_cast<float>(seen);
    frame.finish(height);
    return height;
}

} // namespace

float documents_actions(const Screen& screen, const Rect& place, const DocumentsRoute& route, DocumentsModel& model) {
    const Words& words = screen.words;
    PeriodRequest& request = model.actions;
    const auto month = domain::HistoryPeriod::last_month(screen.today);
    follow(request, route.from, route.to, {month.from(), month.to()});
    const auto refusal = [&](const DatePeriod& days) { return why_not<domain::HistoryPeriod>(screen, days); };
    const auto file = [&](const DatePeriod& days, contract::FileFormat format) {
        return actions_file_path(screen.company.id, {.from = format_date(days.from),
                                                     .to = format_date(days.to),
                                                     .action = route.action,
                                                     .user_phone = route.person,
                                                     .msisdn = route.number,
                                                     .format = format,
                                                     .language = file_language(words)});
    };
    const PeriodAnswer form = period_request(screen, place,
                                             {.ask = words(Message::documents_ask),
                                              .limits = {domain::earliest_day, screen.today},
                                              .outputs = outputs,
                                              .refusal = refusal,
                                              .file = file},
                                             request);
    if (form.shown) {
        DocumentsRoute to = route;
        to.from = format_date(form.shown->from);
        to.to = format_date(form.shown->to);
        screen.go_to(to);
        screen.commands.send(Refresh{});
    }
    const Rect below{place.x, place.y + form.height + documents_gap, place.w, 0};
    const bool shown = period_of(route.from, route.to).has_value();
    return form.height + documents_gap + (shown ? list(screen, below, route) : nothing_asked(screen, below));
}

} // namespace kabinet::client
