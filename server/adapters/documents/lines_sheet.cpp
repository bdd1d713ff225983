#include "server/adapters/documents/wording.hpp"

#include <array>

namespace kabinet::documents {

using l10n::Message;

namespace {

Message message_of(domain::LineStatus status) noexcept {
    switch (status) {
    case domain::LineStatus::active:
        return Message::status_active;
    case domain::LineStatus::blocked:
        return Message::status_blocked;
    case domain::LineStatus::debt:
        return Message::status_debt;
    case domain::LineStatus::processing:
        break;
    }
    return Message::status_processing;
}

std::string joined(const std::vector<domain::Label>& labels) {
    std::string text;
    for (const domain::Label& label : labels) {
        text += text.empty() ? "" : ", ";
        text += label.str();
    }
    return text;
}

} // namespace

Sheet sheet_of(const ports::LinesDocument& document, const Wording& wording) {
    Sheet sheet = wording.sheet(wording.say(Message::doc_lines_title));
    sheet.landscape = true;
    sheet.facts = {{wording.say(Message::doc_company), document.customer.name}};
    sheet.columns = {{wording.say(Message::doc_number), 14},
                     {wording.say(Message::doc_account), 14},
                     {wording.say(Message::doc_lines_tariff), 28},
                     {wording.say(Message::doc_lines_labels), 24},
                     {wording.say(Message::doc_lines_cost_centre), 18},
                     {wording.say(Message::doc_lines_status), 20},
                     {wording.say(Message::doc_lines_balance), 14, Align::right}};
    sheet.rows = [&document, &wording](const TakeCells& take) {
        return document.rows([&](const ports::LineRow& row) {
            return take(std::array<Cell, 7>{row.msisdn.str(), row.account.str(), row.tariff, joined(row.labels),
                                            row.cost_centre, wording.say(message_of(row.status)), row.balance});
        });
    };
    return sheet;
}

} // namespace kabinet::documents
