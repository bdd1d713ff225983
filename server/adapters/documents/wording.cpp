#include "server/adapters/documents/wording.hpp"

#include "shared/l10n/format.hpp"

namespace kabinet::documents {

using l10n::Message;

std::string Wording::date(Date value) const {
    return l10n::date(language, value);
}

std::string Wording::period(Date from, Date to) const {
    return date(from) + " – " + date(to);
}

std::string Wording::made() const {
    return say(Message::doc_made, {{"moment", moment(made_at)}});
}

std::string Wording::moment(Instant at) const {
    return l10n::date_time(language, at, zone);
}

Sheet Wording::sheet(std::string title) const {
    return {.language = language,
            .title = std::move(title),
            .facts = {},
            .columns = {},
            .rows = {},
            .closing = {},
            .remarks = {},
            .landscape = false,
            .made_at = made_at,
            .made = made()};
}

Message message_of(domain::ChargeKind kind) noexcept {
    switch (kind) {
    case domain::ChargeKind::subscription:
        return Message::charge_subscription;
    case domain::ChargeKind::voice:
        return Message::charge_voice;
    case domain::ChargeKind::messages:
        return Message::charge_messages;
    case domain::ChargeKind::internet:
        return Message::charge_internet;
    case domain::ChargeKind::roaming:
        return Message::charge_roaming;
    case domain::ChargeKind::services:
        break;
    }
    return Message::charge_services;
}

} // namespace kabinet::documents
