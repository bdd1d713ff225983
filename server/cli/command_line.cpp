#include "server/cli/command_line.hpp"

#include "server/config/setting_table.hpp"
#include "server/generator/made_lines.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <optional>
#include <utility>

namespace kabinet::cli {

namespace {

constexpr const char* usual_file = "/etc/kabinet/kabinet.toml";

/// The settings that are typed most have a short flag beside the one made of their name.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> short_flags{
    {{"listen.port", "--port"},
     {"listen.address", "--address"},
     {"data.folder", "--data"},
     {"limits.connections_per_client", "--max-connections-per-address"}}};

/// "sessions.idle_minutes" -> "--sessions-idle-minutes"
std::string flag_of(std::string_view key) {
    std::string flag = "--" + std::string(key);
    for (char& letter : flag) {
        if (letter == '.' || letter == '_') {
            letter = '-';
        }
    }
    return flag;
}

struct SettingFlag {
    const config::Setting* setting;
    std::string shown; ///< as a person most likely typed it
    std::string value;
    CLI::Option* option;
};

/// One command with the flags of all settings.
struct Subcommand {
    Command command;
    CLI::App* app;
    std::deque<SettingFlag> flags; // their addresses stay
    std::string file;
};

void add_setting_flags(Subcommand& subcommand) {
    subcommand.app->add_option("--config", subcommand.file,
                               "settings file (TOML); without it " + std::string(usual_file));
    for (const config::Setting& setting : config::setting_table()) {
        SettingFlag& flag = subcommand.flags.emplace_back(&setting, flag_of(setting.key), std::string(), nullptr);
        std::string names = flag.shown;
        for (const auto& [key, name] : short_flags) {
            if (key == setting.key) {
                names.insert(0, std::string(name) + ",");
                flag.shown = name;
            }
        }
        flag.option = subcommand.app->add_option(names, flag.value, std::string(setting.summary));
    }
}

std::optional<std::string> environment(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

config::Read<config::Configuration> read_settings(const Subcommand& subcommand) {
    config::Configuration configuration;
    std::string file = subcommand.file;
    if (file.empty()) {
        file = environment("KABINET_CONFIG").value_or("");
    }
    std::error_code ignored;
    if (file.empty() && std::filesystem::exists(usual_file, ignored)) {
        file = usual_file;
    }
    config::Read<void> done;
    if (!file.empty()) {
        done = configuration.apply_file(file);
    }
    if (done) {
        done = configuration.apply_environment(environment);
    }
    for (const SettingFlag& flag : subcommand.flags) {
        if (done && flag.option->count() > 0) {
            done = configuration.apply_flag(flag.setting->key, flag.value, flag.shown);
        }
    }
    return done ? config::Read<config::Configuration>(std::move(configuration)) : std::unexpected(done.error());
}

using Kinds = std::vector<std::pair<std::string, ports::ImportKind>>;

void add_kind(CLI::App& app, ports::ImportKind& kind) {
    Kinds kinds;
    std::string names;
    for (const ports::ImportKind one : ports::import_kinds) {
        const std::string name(ports::import_kind_names.of(one));
        kinds.emplace_back(name, one);
        names += (names.empty() ? "" : ", ") + name;
    }
    app.add_option("kind", kind, names)
        ->required()
        ->transform(CLI::CheckedTransformer(kinds).description("{" + names + "}"));
}

void add_import(CLI::App& app, Invocation& invocation) {
    ImportOptions& options = invocation.import;
    add_kind(app, invocation.kind);
    app.add_option("files", options.files, "CSV files, one after another")->required();
    app.add_option("--map", options.map, "column map (TOML) for files of another layout");
    app.add_option("--encoding", options.encoding, "of the files; without it, it is detected")
        ->check(CLI::IsMember({"utf-8", "windows-1251"}));
    app.add_option("--language", options.language, "of the reasons beside rejected rows (ru, without it)")
        ->check(CLI::IsMember({"ru", "kk", "en"}));
    app.add_flag("--dry-run", options.dry_run, "try everything and write nothing");
    app.add_flag("--again", options.again, "import files that were imported before, too");
}

void add_export(CLI::App& app, Invocation& invocation) {
    add_kind(app, invocation.kind);
    app.add_option("--company", invocation.exported.company, "BIN; without it, every company");
    app.add_option("--delimiter", invocation.exported.delimiter, "between values: , (without it) or ;")
        ->check(CLI::IsMember({",", ";"}));
}

void add_amounts(CLI::App& app, Amounts& amounts) {
    const auto upto = [](std::int64_t most) { return CLI::Range(std::int64_t{1}, most); };
    app.add_option("--companies", amounts.companies, "how many, no more than lines")
        ->check(upto(generator::most_companies));
    app.add_option("--lines", amounts.lines, "how many, of all companies together")->check(upto(generator::most_lines));
    app.add_option("--days", amounts.days, "of detail records; 0: none")->check(CLI::Range(0, 400));
    app.add_option("--months", amounts.months, "of invoices and payments; 0: none")->check(CLI::Range(0, 60));
    app.add_option("--seed", amounts.seed, "the same one makes the same data");
    app.add_option("--records-per-line-day", amounts.records_per_line_day, "on average")
        ->check(CLI::Range(0.0, 1000.0));
    app.add_option("--until", amounts.until, "the last day, as 2026-02-26; without it today, as far as it has come");
}

Ended mistake(std::string_view sentence) {
    return Ended{refused, fmt::format("kabinet: {}", sentence)};
}

} // namespace

std::expected<Invocation, Ended> read_command_line(std::span<char* const> arguments) {
    Invocation invocation;
    invocation.program = arguments.empty() ? "kabinet" : arguments.front();
    CLI::App app("Kabinet: a portal where a company looks after its mobile numbers", "kabinet");
    app.require_subcommand(0, 1); // one is required; which word was wrong is said better than that
    std::deque<Subcommand> subcommands;
    const auto add = [&](Command command, const char* name, const char* summary) -> Subcommand& {
        return subcommands.emplace_back(command, app.add_subcommand(name, summary));
    };
    add_setting_flags(add(Command::serve, "serve", "run the server"));
    Subcommand& demo = add(Command::demo, "demo", "run the server with the demo company");
    add_setting_flags(demo);
    demo.app->add_flag("--fresh", invocation.fresh, "begin the demo anew");
    Subcommand& generate =
        add(Command::generate, "generate", "fill an empty database with made-up companies and lines");
    add_setting_flags(generate);
    add_amounts(*generate.app, invocation.amounts);
    add_setting_flags(add(Command::migrate, "migrate", "bring the database up to date, and end"));
    Subcommand& outbox = add(Command::outbox, "outbox", "show the codes and mails that were sent, newest first");
    add_setting_flags(outbox);
    outbox.app->add_option("--limit", invocation.outbox_limit, "how many")->check(CLI::Range(1, 1000));
    Subcommand& import =
        add(Command::import_files, "import", "take over companies, lines and their records from files");
    add_setting_flags(import);
    add_import(*import.app, invocation);
    Subcommand& exported =
        add(Command::export_records, "export", "write what is stored to standard output, as import reads it");
    add_setting_flags(exported);
    add_export(*exported.app, invocation);
    add_setting_flags(add(Command::config, "config", "show the settings in force, and where each comes from"));
    add(Command::version, "version", "show the version");
    try {
        app.parse(static_cast<int>(arguments.size()), arguments.data());
    } catch (const CLI::CallForHelp&) {
        return std::unexpected(Ended{0, app.help()});
    } catch (const CLI::ParseError& error) {
        return std::unexpected(mistake(fmt::format("{} (kabinet --help shows what there is)", error.what())));
    }
    if (app.get_subcommands().empty()) {
        return std::unexpected(mistake("which command? (kabinet --help shows what there is)"));
    }
    for (const Subcommand& subcommand : subcommands) {
        if (!subcommand.app->parsed()) {
            continue;
        }
        invocation.command = subcommand.command;
        auto settings = read_settings(subcommand);
        if (!settings) {
            return std::unexpected(mistake(settings.error()));
        }
        invocation.configuration = std::move(*settings);
    }
    return invocation;
}

} // namespace kabinet::cli
