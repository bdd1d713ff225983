#include "web-client/screens/payments_view.hpp"

#include "shared/base/iso8601.hpp"
#include "shared/domain/billing/payment.hpp"
#include "shared/domain/period/record_period.hpp"
#include "shared/l10n/record_words.hpp"
#include "web-client/screens/documents_parts.hpp"
#include "web-client/screens/records.hpp"
#include "web-client/view_models/pages.hpp"

#include <array>

namespace kabinet::client {
namespace {

constexpr std::size_t ahead = 40; // rows beyond the view that are to be there before they are needed
constexpr float top_edge = 6;     // the card's corners are round, the table's head is not
constexpr std::array outputs{Output::screen, Output::xlsx, Output::pdf, Output::csv};

std::string type_of(const Words& words, const contract::PaymentDto& payment) {
    const auto type = domain::payment_type_from(payment.type);
    return type ? std::string(words(l10n::message_of(*type))) : payment.type;
}

std::vector<TableColumn> columns_of(const Words& words, bool with_account) {
    std::vector<TableColumn> columns{
        {.key = "moment", .title = words(Message::doc_payments_moment), .weight = 1.2F, .min_width = 156}};
    if (with_account) {
        columns.push_back(
            {.key = "account", .title = words(Message::numbers_column_account), .weight = 0.8F, .min_width = 108});
    }
    columns.push_back({.key = "type", .title = words(Message::doc_payments_type), .weight = 1.3F, .min_width = 130});
    columns.push_back(
        {.key = "comment", .title = words(Message::doc_payments_comment), .weight = 2.0F, .min_width = 110});
    columns.push_back({.key = "amount", .title = words(Message::documents_amount), .min_width = 124, .ends = true});
    columns.push_back({.key = "before", .title = words(Message::documents_before), .min_width = 124, .ends = true});
    columns.push_back({.key = "after", .title = words(Message::documents_after), .min_width = 124, .ends = true});
    return columns;
}

TableRow row_of(const Words& words, const contract::PaymentDto& payment, bool with_account, std::size_t index) {
    TableRow row{.key = std::to_string(index), .href = {}, .cells = {{.text = words.moment(payment.at)}}};
    if (with_account) {
        row.cells.push_back({.text = payment.account});
    }
    row.cells.push_back({.text = type_of(words, payment)});
    row.cells.push_back({.text = payment.comment, .soft = true});
    row.cells.push_back({.text = words.money(payment.amount_tiyn), .weight = Weight::semibold});
    row.cells.push_back({.text = words.money(payment.balance_before_tiyn), .soft = true});
    row.cells.push_back({.text = words.money(payment.balance_after_tiyn), .soft = true});
    return row;
}

RecordCard card_of(const Words& words, const contract::PaymentDto& payment, bool with_account) {
    const std::string moment = words.moment(payment.at);
    return {.title = type_of(words, payment),
            .value = words.money(payment.amount_tiyn),
            .first = with_account ? moment + " · " + payment.account : moment,
            .second = payment.comment};
}

float list(const Screen& screen, const Rect& place, const PaymentsPageKey& key) {
    Ui& ui = screen.ui;
    float& wanted = ui.remembered(ui.id("wanted"));
    const auto rows = gather_pages(screen.cache, key, static_cast<std::size_t>(wanted) + ahead);
    const bool with_account = key.msisdn.empty();
    const std::vector<TableColumn> columns = columns_of(screen.words, with_account);
    GrowingCard frame(screen, "payments-card", place, 240);
    std::size_t seen = 0;
    const float height =
        top_edge +
        records(screen, {place.x, place.y + top_edge, place.w, 0},
                {.name = screen.words(Message::doc_payments_title),
                 .columns = columns,
                 .rows = rows.rows.size(),
                 .coming = rows.coming,
                 .failure = rows.failure,
                 .row = [&](std::size_t index) { return row_of(screen.words, *rows.rows[index], with_account, index); },
                 .card = [&](std::size_t index) { return card_of(screen.words, *rows.rows[index], with_account); },
                 .empty = no_records(screen.words)},
                seen);
    wanted = static_cast<float>(seen);
    frame.finish(height);
    return height;
}

} // namespace

float payments_view(const Screen& screen, const Rect& place, const std::string& msisdn, const std::string& from,
                    const std::string& to, PeriodRequest& request, std::optional<DatePeriod>& chosen) {
    const Words& words = screen.words;
    const auto month = domain::PaymentsPeriod::last_month(screen.today);
    follow(request, from, to, {month.from(), month.to()});
    const auto refusal = [&](const DatePeriod& days) { return why_not<domain::PaymentsPeriod>(screen, days); };
    const auto file = [&](const DatePeriod& days, contract::FileFormat format) {
        return payments_file_path(screen.company.id, msisdn,
                                  {.from = format_date(days.from),
                                   .to = format_date(days.to),
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
    chosen = form.shown;
    const Rect below{place.x, place.y + form.height + documents_gap, place.w, 0};
    const auto shown = period_of(from, to);
    const float rest = shown ? list(screen, below, {screen.company.id, msisdn, {.from = from, .to = to}})
                             : nothing_asked(screen, below);
    return form.height + documents_gap + rest;
}

} // namespace kabinet::client
