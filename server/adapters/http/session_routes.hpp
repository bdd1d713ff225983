#pragma once

#include "server/adapters/http/api_context.hpp"

namespace kabinet::http {

Result<Response> create_session(const ApiContext& api);
Result<Response> read_session(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> delete_session(const ApiContext& api, const use_cases::Actor& actor);

} // namespace kabinet::http
