#include "server/adapters/wording/catalogue_writer.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/database_access.hpp"
#include "shared/l10n/format.hpp"

#include <fmt/format.h>

namespace kabinet::cli {

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
    const wording::CatalogueWriter writer;
    for (const ports::OutboxEntry& entry : *messages) {
        const ports::OutboxMessage& message = entry.message;
        fmt::print("{}  {:<4}  {}  {}{}\n    {}\n\n", l10n::date_time(l10n::Language::ru, message.created_at, zone),
                   ports::channel_names.of(message.channel), message.recipient,
                   ports::delivery_state_names.of(entry.state), entry.detail.empty() ? "" : " (" + entry.detail + ")",
                   writer.word(message).text);
    }
    return 0;
}

} // namespace kabinet::cli
