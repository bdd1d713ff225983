#include "server/cli/commands.hpp"

#include <fmt/format.h>

#include <sys/stat.h>

#include <cstdio>

int main(int count, char** arguments) {
    using namespace kabinet::cli;
    // What is written here holds secrets: it is for the owner alone.
    ::umask(S_IRWXG | S_IRWXO);
    const auto invocation = read_command_line({arguments, static_cast<std::size_t>(count)});
    if (!invocation) {
        fmt::print(invocation.error().code == 0 ? stdout : stderr, "{}\n", invocation.error().text);
        return invocation.error().code;
    }
    switch (invocation->command) {
    case Command::serve:
        return serve(*invocation);
    case Command::demo:
        return demo(*invocation);
    case Command::generate:
        return generate(*invocation);
    case Command::migrate:
        return migrate(*invocation);
    case Command::outbox:
        return show_outbox(*invocation);
    case Command::import_files:
        return import_files(*invocation);
    case Command::export_records:
        return export_records(*invocation);
    case Command::config:
        return show_config(*invocation);
    case Command::version:
        break;
    }
    return show_version();
}
