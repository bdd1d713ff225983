#pragma once

#include "server/adapters/http/api_context.hpp"

namespace kabinet::http {

Result<Response> create_operation(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> list_operations(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> read_operation(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> cancel_operation(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> retry_operation(const ApiContext& api, const use_cases::Actor& actor);

} // namespace kabinet::http
