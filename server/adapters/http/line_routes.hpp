#pragma once

#include "server/adapters/http/api_context.hpp"

namespace kabinet::http {

Result<Response> list_lines(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> summarize_lines(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> list_line_choices(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> send_lines(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> send_chosen_lines(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> read_line(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> read_sim_codes(const ApiContext& api, const use_cases::Actor& actor);

} // namespace kabinet::http
