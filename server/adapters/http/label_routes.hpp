#pragma once

#include "server/adapters/http/api_context.hpp"

namespace kabinet::http {

Result<Response> set_line_labels(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> label_lines(const ApiContext& api, const use_cases::Actor& actor);

} // namespace kabinet::http
