#include "server/adapters/documents/cell_text.hpp"
#include "server/adapters/documents/wording.hpp"

#include <array>

namespace kabinet::documents {

using l10n::Message;

namespace {

std::vector<std::pair<std::size_t, Cell>> sums_of(const domain::TaxedAmount& amount, std::size_t net, std::size_t vat,
                                                  std::size_t gross) {
    return {{net, amount.net()}, {vat, amount.vat}, {gross, amount.gross}};
}

} // namespace

Sheet sheet_of(const ports::RegisterDocument& document, const Wording& wording) {
    Sheet sheet = wording.sheet(wording.say(Message::doc_register_title));
    sheet.facts = {{wording.say(Message::doc_company), document.customer.name},
                   {wording.say(Message::doc_bin), document.customer.bin},
                   {wording.say(Message::doc_period), month_text(document.first) + " – " + month_text(document.last)}};
    sheet.columns = {{wording.say(Message::doc_register_number), 20},
                     {wording.say(Message::doc_register_issued), 12},
                     {wording.say(Message::doc_register_month), 10},
                     {wording.say(Message::doc_account), 14},
                     {wording.say(Message::doc_register_net), 16, Align::right},
                     {wording.say(Message::doc_register_rate), 11, Align::right},
                     {wording.say(Message::doc_register_vat), 14, Align::right},
                     {wording.say(Message::doc_register_gross), 16, Align::right}};
    sheet.rows = [&document](const TakeCells& take) {
        return document.rows([&](const domain::InvoiceHead& row) {
            return take(std::array<Cell, 8>{row.number, row.issued_on, row.month, row.account.str(), row.total.net(),
                                            row.vat_rate, row.total.vat, row.total.gross});
        });
    };
    sheet.closing = [&document, &wording] {
        std::vector<Closing> rows;
        if (document.totals.by_rate.size() > 1) {
            for (const domain::RateTotal& part : document.totals.by_rate) {
                rows.push_back({.label = wording.say(Message::doc_register_total_at_rate,
                                                     {{"rate", rate_text(wording.language, part.rate)}}),
                                .where = Closing::Where{.column = 5, .rate = part.rate},
                                .sums = sums_of(part.amount, 4, 6, 7)});
            }
        }
        rows.push_back({.label = wording.say(Message::doc_total),
                        .where = std::nullopt,
                        .sums = sums_of(document.totals.total, 4, 6, 7)});
        return rows;
    };
    return sheet;
}

Sheet sheet_of(const ports::AnnexDocument& document, const Wording& wording) {
    const domain::InvoiceHead& invoice = document.invoice;
    Sheet sheet = wording.sheet(
        wording.say(Message::doc_annex_title, {{"number", invoice.number}, {"date", wording.date(invoice.issued_on)}}));
    sheet.facts = {{wording.say(Message::doc_act_executor), document.executor.name},
                   {wording.say(Message::doc_act_customer), document.customer.name},
                   {wording.say(Message::doc_account), invoice.account.str()},
                   {wording.say(Message::doc_register_month), month_text(invoice.month)},
                   {wording.say(Message::doc_register_rate), rate_text(wording.language, invoice.vat_rate)}};
    sheet.columns = {{wording.say(Message::doc_annex_index), 6, Align::right},
                     {wording.say(Message::doc_number), 18},
                     {wording.say(Message::doc_register_net), 16, Align::right},
                     {wording.say(Message::doc_register_vat), 16, Align::right},
                     {wording.say(Message::doc_register_gross), 16, Align::right}};
    sheet.rows = [&document](const TakeCells& take) {
        std::int64_t index = 0;
        return document.rows([&](const domain::NumberTotal& row) {
            return take(
                std::array<Cell, 5>{++index, row.msisdn.str(), row.amount.net(), row.amount.vat, row.amount.gross});
        });
    };
    sheet.closing = [&document, &wording] {
        return std::vector{Closing{.label = wording.say(Message::doc_total),
                                   .where = std::nullopt,
                                   .sums = sums_of(document.invoice.total, 2, 3, 4)}};
    };
    return sheet;
}

} // namespace kabinet::documents
