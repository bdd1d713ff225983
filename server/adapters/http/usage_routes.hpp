#pragma once

#include "server/adapters/http/api_context.hpp"

namespace kabinet::http {

Result<Response> list_usage(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> total_usage(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> send_usage(const ApiContext& api, const use_cases::Actor& actor);

} // namespace kabinet::http
