#include "server/adapters/documents/wording.hpp"
#include "shared/l10n/action_words.hpp"

#include <array>

namespace kabinet::documents {

using l10n::Message;

Sheet sheet_of(const ports::ActionsDocument& document, const Wording& wording) {
    Sheet sheet = wording.sheet(wording.say(Message::doc_actions_title));
    sheet.facts = {{wording.say(Message::doc_company), document.customer.name},
                   {wording.say(Message::doc_period), wording.period(document.from, document.to)}};
    sheet.columns = {{wording.say(Message::doc_actions_action), 60},
                     {wording.say(Message::doc_actions_result), 14},
                     {wording.say(Message::doc_payments_moment), 18},
                     {wording.say(Message::doc_actions_person), 34}};
    sheet.rows = [&document, &wording](const TakeCells& take) {
        return document.rows([&](const ports::ActionRow& row) {
            return take(std::array<Cell, 4>{
                l10n::action_text(wording.language, ports::name_of(row.kind), row.line ? row.line->digits() : ""),
                wording.say(l10n::action_result_message(ports::name_of(row.result))), wording.zone.to_local(row.at),
                row.user_name + " (" + row.user_phone.str() + ')'});
        });
    };
    return sheet;
}

} // namespace kabinet::documents
