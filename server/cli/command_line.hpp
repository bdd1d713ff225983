#pragma once

#include "server/config/configuration.hpp"

#include <cstdint>
#include <expected>
#include <span>
#include <string>

namespace kabinet::cli {

enum class Command : std::uint8_t { serve, demo, migrate, outbox, config, version };

/// The code that a person's mistake ends with: a bad setting, a port in use, a database that can't be opened.
inline constexpr int refused = 2;

/// What was asked for.
struct Invocation {
    std::string program; ///< as it was called
    Command command = Command::serve;
    config::Configuration configuration;
    bool fresh = false;    ///< demo: begin anew
    int outbox_limit = 20; ///< outbox: messages to show
};

/// What ends the program before it began: help on standard output, a mistake's one line on standard error.
struct Ended {
    int code = 0;
    std::string text;
};

/// Reads the arguments, then the settings: file, environment, flags.
std::expected<Invocation, Ended> read_command_line(std::span<char* const> arguments);

} // namespace kabinet::cli
