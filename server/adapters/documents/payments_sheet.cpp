#include "server/adapters/documents/wording.hpp"
#include "shared/l10n/record_words.hpp"

#include <array>

namespace kabinet::documents {

using l10n::Message;

Sheet sheet_of(const ports::PaymentsDocument& document, const Wording& wording) {
    Sheet sheet = wording.sheet(wording.say(Message::doc_payments_title));
    sheet.landscape = !document.line;
    sheet.facts = {{wording.say(Message::doc_company), document.customer.name},
                   {wording.say(Message::doc_period), wording.period(document.from, document.to)}};
    sheet.columns = {{wording.say(Message::doc_payments_moment), 18},
                     {wording.say(Message::doc_payments_type), 22},
                     {wording.say(Message::doc_payments_comment), 36},
                     {wording.say(Message::doc_payments_amount), 14, Align::right},
                     {wording.say(Message::doc_payments_before), 14, Align::right},
                     {wording.say(Message::doc_payments_after), 14, Align::right}};
    if (document.line) {
        sheet.facts.insert(sheet.facts.begin() + 1, {wording.say(Message::doc_number), document.line->display()});
    } else {
        sheet.columns.insert(sheet.columns.begin() + 1, {wording.say(Message::doc_account), 14});
    }
    const std::size_t amount_column = document.line ? 3 : 4;
    const auto total = std::make_shared<Money>();
    sheet.rows = [&document, &wording, total](const TakeCells& take) {
        return document.rows([&](const ports::StoredPayment& row) -> Result<void> {
            const auto sum_so_far = sum(*total, row.payment.amount());
            if (!sum_so_far) {
                return fail(ErrorCode::amount_range, "total");
            }
            *total = *sum_so_far;
            std::vector<Cell> cells{wording.zone.to_local(row.payment.at())};
            if (!document.line) {
                cells.emplace_back(row.account.str());
            }
            cells.emplace_back(wording.say(l10n::message_of(row.payment.type())));
            cells.emplace_back(row.payment.comment());
            cells.emplace_back(row.payment.amount());
            cells.emplace_back(row.payment.balance_before());
            cells.emplace_back(row.payment.balance_after());
            return take(cells);
        });
    };
    sheet.closing = [&wording, total, amount_column] {
        return std::vector{Closing{
            .label = wording.say(Message::doc_total), .where = std::nullopt, .sums = {{amount_column, *total}}}};
    };
    return sheet;
}

} // namespace kabinet::documents
