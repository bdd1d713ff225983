#pragma once

#include "server/adapters/http/api_context.hpp"

namespace kabinet::http {

Result<Response> list_members(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> invite_member(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> change_role(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> remove_member(const ApiContext& api, const use_cases::Actor& actor);

} // namespace kabinet::http
