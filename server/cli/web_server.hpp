#pragma once

#include "server/cli/system.hpp"
#include "server/config/settings.hpp"

#include <expected>
#include <functional>
#include <string>

namespace kabinet::cli {

/// Where people reach a server that listens on this port.
std::string address_for_people(const config::Settings& settings, std::uint16_t port);

/// Answers requests until SIGTERM or SIGINT (kept since before any thread was made), then lets those that run come to
/// their end. `when_listening` is told the address as soon as the server answers. The error is one sentence: nothing
/// was answered.
std::expected<void, std::string> answer_requests(System& system, const config::Settings& settings,
                                                 const std::function<void(const std::string& address)>& when_listening);

} // namespace kabinet::cli
