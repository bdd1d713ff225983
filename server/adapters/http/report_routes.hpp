#pragma once

#include "server/adapters/http/api_context.hpp"

namespace kabinet::http {

Result<Response> create_report(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> list_reports(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> cancel_report(const ApiContext& api, const use_cases::Actor& actor);

} // namespace kabinet::http
