#pragma once

#include "server/config/configuration.hpp"
#include "server/ports/import_log.hpp"

#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <vector>

namespace kabinet::cli {

enum class Command : std::uint8_t {
    serve,
    demo,
    generate,
    migrate,
    outbox,
    import_files,
    export_records,
    config,
    version
};

/// The code that a person's mistake ends with: a bad setting, a port in use, a database that can't be opened.
inline constexpr int refused = 2;

struct ImportOptions {
    std::vector<std::string> files;
    std::string map;             ///< of columns, a TOML file; empty: the files are ours
    std::string encoding;        ///< empty: detected
    std::string language = "ru"; ///< of the reasons in the file of rejected rows
    bool dry_run = false;
    bool again = false; ///< a file that was imported before, too
};

struct ExportOptions {
    std::string company; ///< BIN; empty: all
    std::string delimiter = ",";
};

/// How much to generate.
struct Amounts {
    std::int64_t companies = 1;
    std::int64_t lines = 1000;
    std::int64_t days = 90;
    std::int64_t months = 3;
    std::uint64_t seed = 1;
    double records_per_line_day = 5;
    std::string until; ///< the last day, 2026-02-26; empty: today
};

/// What was asked for.
struct Invocation {
    std::string program; ///< as it was called
    Command command = Command::serve;
    config::Configuration configuration;
    bool fresh = false;                                    ///< demo: begin anew
    int outbox_limit = 20;                                 ///< outbox: messages to show
    ports::ImportKind kind = ports::ImportKind::companies; ///< import, export
    ImportOptions import;
    ExportOptions exported;
    Amounts amounts; ///< generate
};

/// What ends the program before it began: help on standard output, a mistake's one line on standard error.
struct Ended {
    int code = 0;
    std::string text;
};

/// Reads the arguments, then the settings: file, environment, flags.
std::expected<Invocation, Ended> read_command_line(std::span<char* const> arguments);

} // namespace kabinet::cli
