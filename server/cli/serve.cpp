#include "server/adapters/system/stop_signals.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/web_server.hpp"
#include "server/demo/fill_demo.hpp"

#include <fmt/format.h>

namespace kabinet::cli {

int serve(const Invocation& invocation) {
    system::keep_stop_signals();
    const config::Settings& settings = invocation.configuration.settings();
    const auto system = System::open(settings);
    if (!system) {
        return refuse(system.error());
    }
    const auto answered = answer_requests(**system, settings, [](const std::string&) {});
    return answered ? 0 : refuse(answered.error());
}

int migrate(const Invocation& invocation) {
    const auto system = System::open(invocation.configuration.settings());
    if (!system) {
        return refuse(system.error());
    }
    const sqlite::Database& database = (*system)->database();
    const std::string file = (*system)->folder().database().string();
    if (database.version_found() == database.version()) {
        fmt::print("{} is up to date: schema {}\n", file, database.version());
    } else {
        fmt::print("{}: schema {}, was {}\n", file, database.version(), database.version_found());
    }
    return 0;
}

int show_config(const Invocation& invocation) {
    fmt::print("{}", invocation.configuration.listing());
    return 0;
}

int show_version() {
    fmt::print("kabinet {}\n", KABINET_VERSION);
    return 0;
}

int refuse(std::string_view sentence) {
    fmt::print(stderr, "kabinet: {}\n", sentence);
    return refused;
}

} // namespace kabinet::cli
