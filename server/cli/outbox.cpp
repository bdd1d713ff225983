#include "server/cli/commands.hpp"
#include "server/cli/database_access.hpp"
#include "shared/l10n/format.hpp"
#include "shared/l10n/tr.hpp"

#include <fmt/format.h>

namespace kabinet::cli {

namespace {

std::string text_of(const ports::OutboxMessage& message) {
    const l10n::Language language = l10n::language_from(message.language).value_or(l10n::Language::ru);
    std::string number;
    for (const auto& [name, value] : message.parameters) {
        if (name == "number") {
            number = value;
        }
    }
    switch (message.what) {
    case ports::MessageTemplate::sim_swap_requested:
        return l10n::tr(language, l10n::Message::outbox_sim_swap_requested, {{"number", number}});
    case ports::MessageTemplate::sim_codes_shown:
        break;
    }
    return l10n::tr(language, l10n::Message::outbox_sim_codes_shown, {{"number", number}});
}

} // namespace

int show_outbox(const Invocation& invocation) {
    const config::Settings& settings = invocation.configuration.settings();
    const auto access = open_database(settings, WhenMissing::refuse);
    if (!access) {
        return refuse(access.error());
    }
    const auto messages = access->database->read(
        [&](const ports::Transaction& transaction) { return transaction.outbox().latest(invocation.outbox_limit); });
    if (!messages) {
        return refuse(messages.error().detail);
    }
    if (messages->empty()) {
        fmt::print("Nothing was sent yet.\n");
    }
    const TimeZone zone = TimeZone::find(settings.time_zone).value_or(TimeZone::utc());
    for (const ports::OutboxMessage& message : *messages) {
        fmt::print("{}  {:<4}  {}\n    {}\n\n", l10n::date_time(l10n::Language::ru, message.created_at, zone),
                   ports::channel_names.of(message.channel), message.recipient, text_of(message));
    }
    return 0;
}

} // namespace kabinet::cli
