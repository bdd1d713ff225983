#include "server/adapters/wording/catalogue_writer.hpp"

#include "shared/l10n/tr.hpp"

#include <vector>

namespace kabinet::wording {

namespace {

using l10n::Message;
using ports::MessageTemplate;

struct Words {
    Message subject;
    Message text;
};

Words words_of(MessageTemplate what) noexcept {
    switch (what) {
    case MessageTemplate::sim_codes_shown:
        return {Message::outbox_sim_codes_shown_subject, Message::outbox_sim_codes_shown};
    case MessageTemplate::sim_swap_requested:
        return {Message::outbox_sim_swap_requested_subject, Message::outbox_sim_swap_requested};
    case MessageTemplate::recovery_code:
        return {Message::outbox_recovery_code_subject, Message::outbox_recovery_code};
    case MessageTemplate::email_code:
        return {Message::outbox_email_code_subject, Message::outbox_email_code};
    case MessageTemplate::email_changed:
        return {Message::outbox_email_changed_subject, Message::outbox_email_changed};
    case MessageTemplate::password_changed:
        return {Message::outbox_password_changed_subject, Message::outbox_password_changed};
    case MessageTemplate::number_list:
        return {Message::outbox_number_list_subject, Message::outbox_number_list};
    case MessageTemplate::reconciliation:
        return {Message::outbox_reconciliation_subject, Message::outbox_reconciliation};
    case MessageTemplate::invited:
        break;
    }
    return {Message::outbox_invited_subject, Message::outbox_invited};
}

} // namespace

ports::WordedMessage CatalogueWriter::word(const ports::OutboxMessage& message) const {
    const l10n::Language language = l10n::language_from(message.language).value_or(l10n::Language::ru);
    std::vector<l10n::Argument> arguments;
    for (const auto& [name, value] : message.parameters) {
        arguments.push_back({name, value});
    }
    const Words words = words_of(message.what);
    return {.subject = l10n::tr(language, words.subject, arguments), .text = l10n::tr(language, words.text, arguments)};
}

} // namespace kabinet::wording
