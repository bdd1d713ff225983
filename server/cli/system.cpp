#include "server/cli/system.hpp"

#include "server/adapters/crypto/start.hpp"

#include <utility>

namespace kabinet::cli {

namespace {

ports::LogLevel level_of(config::LogLevel level) noexcept {
    switch (level) {
    case config::LogLevel::debug:
        return ports::LogLevel::debug;
    case config::LogLevel::info:
        return ports::LogLevel::info;
    case config::LogLevel::warning:
        return ports::LogLevel::warning;
    case config::LogLevel::error:
        break;
    }
    return ports::LogLevel::error;
}

logging::LogFormat format_of(config::LogFormat format) noexcept {
    return format == config::LogFormat::json ? logging::LogFormat::json : logging::LogFormat::text;
}

} // namespace

System::System(const config::Settings& settings, system::DataFolder folder, std::unique_ptr<sqlite::Database> database)
    : log_(level_of(settings.log_level), format_of(settings.log_format))
    , folder_(std::move(folder))
    , database_(std::move(database))
    , documents_(folder_.documents())
    , services_{.database = *database_,
                .passwords = passwords_,
                .tokens = tokens_,
                .clock = clock_,
                .log = log_,
                .documents = documents_,
                .time_zone = TimeZone::find(settings.time_zone).value_or(TimeZone::utc()),
                .sessions = {.idle_limit = settings.session_idle, .absolute_limit = settings.session_absolute},
                .attempts = {.checks = settings.sign_in_checks, .window = settings.sign_in_window},
                .operations = {.sim_swap_hold = settings.provisioning.sim_swap_hold},
                .operator_party = {.name = settings.operator_name,
                                   .bin = settings.operator_bin,
                                   .address = settings.operator_address},
                .iccid = settings.iccid} {}

std::expected<std::unique_ptr<System>, std::string> System::open(const config::Settings& settings,
                                                                 Beginning beginning) {
    if (const Result<void> started = crypto::start(); !started) {
        return std::unexpected(started.error().detail);
    }
    auto folder = system::DataFolder::open(settings.data_folder);
    if (!folder) {
        return std::unexpected(std::move(folder.error()));
    }
    if (beginning == Beginning::anew) {
        if (auto removed = folder->remove_database(); !removed) {
            return std::unexpected(std::move(removed.error()));
        }
    }
    auto database = sqlite::Database::open({.file = folder->database()});
    if (!database) {
        return std::unexpected(std::move(database.error()));
    }
    return std::unique_ptr<System>(new System(settings, std::move(*folder), std::move(*database)));
}

} // namespace kabinet::cli
