#pragma once

#include "server/adapters/http/api_context.hpp"

namespace kabinet::http {

Result<Response> list_actions(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> send_actions(const ApiContext& api, const use_cases::Actor& actor);

} // namespace kabinet::http
