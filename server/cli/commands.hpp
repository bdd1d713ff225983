#pragma once

#include "server/cli/command_line.hpp"

// One function for each command; each answers with the program's exit code. What a person did wrong is one line on
// standard error and the code `refused`.
namespace kabinet::cli {

int serve(const Invocation& invocation);
int demo(const Invocation& invocation);
int generate(const Invocation& invocation);
int migrate(const Invocation& invocation);
int show_outbox(const Invocation& invocation);
/// 0: every row is in, 1: some were rejected.
int import_files(const Invocation& invocation);
int export_records(const Invocation& invocation);
int show_config(const Invocation& invocation);
int show_version();

/// Says why, and answers with `refused`.
int refuse(std::string_view sentence);

} // namespace kabinet::cli
