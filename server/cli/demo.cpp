#include "server/adapters/system/stop_signals.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/web_server.hpp"
#include "server/demo/fill_demo.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace kabinet::cli {

namespace {

constexpr std::string_view usual_folder = "kabinet-demo";

/// The settings of a demo: what nobody chose is quieter, and away from a real server's data.
config::Settings demo_settings(const config::Configuration& configuration) {
    config::Settings settings = configuration.settings();
    if (configuration.origin_of("data.folder") == "default") {
        settings.data_folder = usual_folder;
    }
    if (configuration.origin_of("log.level") == "default") {
        settings.log_level = config::LogLevel::warning;
    }
    if (configuration.origin_of("operations.sim_swap_hold_seconds") == "default") {
        settings.provisioning.sim_swap_hold = std::chrono::seconds(15); // to be seen through to its end
    }
    if (configuration.origin_of("outbox.page") == "default") {
        settings.delivery.page = true;
    }
    return settings;
}

std::string not_a_demo(const std::string& folder) {
    return fmt::format("{} holds another database, not a demo: choose another folder with --data", folder);
}

/// Opens the demo's database, and fills it when it is new or to begin anew.
std::expected<std::unique_ptr<System>, std::string> open_demo(const config::Settings& settings, bool fresh,
                                                              const demo::DemoData& data) {
    for (const bool anew : {false, true}) {
        auto system = System::open(settings, anew ? System::Beginning::anew : System::Beginning::as_it_is);
        if (!system) {
            return system;
        }
        const auto kind = demo::kind_of((*system)->database());
        if (!kind) {
            return std::unexpected(kind.error().detail);
        }
        if (*kind == demo::DatabaseKind::real || *kind == demo::DatabaseKind::generated) {
            return std::unexpected(not_a_demo(settings.data_folder));
        }
        if (*kind == demo::DatabaseKind::demo && fresh && !anew) {
            continue; // closed first, then begun anew
        }
        if (*kind == demo::DatabaseKind::empty) {
            const use_cases::Services& services = (*system)->services();
            if (const auto filled = demo::fill_demo((*system)->database(), (*system)->passwords(), data,
                                                    services.clock.now(), services.time_zone);
                !filled) {
                return std::unexpected("cannot store the demo company: " + filled.error().detail);
            }
        }
        return system;
    }
    return std::unexpected("the demo's database changes under our hands");
}

std::string_view in_words(domain::Role role) {
    switch (role) {
    case domain::Role::administrator:
        return "administrator";
    case domain::Role::accountant:
        return "accountant, reads only";
    case domain::Role::viewer:
        break;
    }
    return "viewer, sees numbers only";
}

std::string companies_of(const demo::DemoPerson& person, const demo::DemoData& data) {
    std::string text;
    for (const demo::DemoRole& role : person.roles) {
        const auto company = std::ranges::find(data.companies, role.company, &demo::DemoCompany::bin);
        if (company != data.companies.end()) {
            text += (text.empty() ? "" : ", ") + company->name;
        }
    }
    return text;
}

std::string quoted_for_shell(const std::string& text) {
    if (text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+") ==
        std::string::npos) {
        return text;
    }
    std::string quoted = "'";
    for (const char letter : text) {
        quoted += letter == '\'' ? "'\\''" : std::string(1, letter);
    }
    return quoted + "'";
}

void greet(const std::string& address, const std::string& program, const config::Settings& settings,
           const demo::DemoData& data) {
    std::error_code ignored;
    const std::string folder = std::filesystem::absolute(settings.data_folder, ignored).string();
    fmt::print("\nKabinet with the demo company\n\n");
    fmt::print("  Address           {}\n", address);
    std::string_view heading = "Sign in as";
    for (const demo::DemoPerson& person : data.people) {
        fmt::print("  {:<16}  {}  {} ({}): {}\n", heading, person.phone.digits(), person.name,
                   in_words(person.roles.front().role), companies_of(person, data));
        heading = {};
    }
    fmt::print("  Password          {}  (everybody's)\n", demo::demo_password);
    if (settings.delivery.page) {
        fmt::print("  Codes and mails   {}outbox\n", address);
    } else {
        fmt::print("  Codes and mails   {} outbox --data {}\n", quoted_for_shell(program), quoted_for_shell(folder));
    }
    fmt::print("  Data              {}\n", folder);
    fmt::print("  Stop              Ctrl+C\n\n");
    std::fflush(stdout);
}

} // namespace

int demo(const Invocation& invocation) {
    system::keep_stop_signals();
    const config::Settings settings = demo_settings(invocation.configuration);
    const auto data = demo::parse_demo(demo::demo_tables());
    if (!data) {
        return refuse(data.error().detail);
    }
    const auto system = open_demo(settings, invocation.fresh, *data);
    if (!system) {
        return refuse(system.error());
    }
    const auto answered = answer_requests(
        **system, settings, [&](const std::string& address) { greet(address, invocation.program, settings, *data); });
    return answered ? 0 : refuse(answered.error());
}

} // namespace kabinet::cli
