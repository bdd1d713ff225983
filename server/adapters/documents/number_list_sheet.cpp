#include "server/adapters/documents/wording.hpp"
#include "shared/l10n/format.hpp"

#include <array>
#include <memory>

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

} // namespace

Sheet sheet_of(const ports::NumberListDocument& document, const Wording& wording) {
    Sheet sheet = wording.sheet(wording.say(Message::doc_number_list_title));
    sheet.facts = {{wording.say(Message::doc_company), document.customer.name},
                   {wording.say(Message::doc_bin), document.customer.bin},
                   {wording.say(Message::doc_data_at), wording.moment(document.data_at)}};
    sheet.columns = {{wording.say(Message::doc_number), 18},
                     {wording.say(Message::doc_account), 16},
                     {wording.say(Message::numbers_column_tariff), 30},
                     {wording.say(Message::numbers_column_status), 22},
                     {wording.say(Message::doc_number_list_balance), 16, Align::right}};
    const auto count = std::make_shared<std::int64_t>(0);
    sheet.rows = [&document, &wording, count](const TakeCells& take) {
        return document.rows([&](const ports::LineRow& row) {
            ++*count;
            return take(std::array<Cell, 5>{row.msisdn.str(), row.account.str(), row.tariff,
                                            wording.say(message_of(row.status)), row.balance});
        });
    };
    sheet.closing = [&wording, count] {
        return std::vector{Closing{
            .label = wording.say(Message::doc_number_list_total, {{"count", l10n::number(wording.language, *count)}}),
            .where = std::nullopt,
            .sums = {}}};
    };
    return sheet;
}

} // namespace kabinet::documents
