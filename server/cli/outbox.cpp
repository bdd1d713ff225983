#include "server/adapters/sqlite/database.hpp"
#include "server/cli/commands.hpp"
#include "shared/l10n/format.hpp"
#include "shared/l10n/tr.hpp"

#include <fmt/format.h>

#include <filesystem>

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
    const std::filesystem::path file = std::filesystem::path(settings.data_folder) / "kabinet.db";
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        return refuse(fmt::format("there is no database {}: name its folder with --data", file.string()));
    }
    // Beside a server that runs: it holds the folder, and its schema is not ours to change.
    const auto database = sqlite::Database::open({.file = file, .readers = 1, .upgrades = false});
    if (!database) {
        return refuse(database.error());
    }
    const auto messages = (*database)->read(
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
