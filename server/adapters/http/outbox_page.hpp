#pragma once

#include "server/adapters/http/request.hpp"
#include "server/adapters/http/response.hpp"
#include "server/ports/message_writer.hpp"
#include "server/use_cases/services.hpp"

#include <string_view>

namespace kabinet::http {

inline constexpr std::string_view outbox_path = "/outbox";

/// The latest codes and mails as a page that anybody can read, for trying out: it looks again every few seconds. And
/// its style sheet, which the browser's policy wants as a file of its own.
Response outbox_page(const use_cases::Services& services, const ports::MessageWriter& writer, const Request& request);

} // namespace kabinet::http
