#pragma once

#include "server/adapters/http/api_context.hpp"
#include "server/use_cases/session_opening.hpp"

namespace kabinet::http {

/// Who is signed in now, with the cookie of the new session.
Response signed_in_response(const ApiContext& api, const use_cases::SignedIn& signed_in);

Result<Response> create_session(const ApiContext& api);
Result<Response> read_session(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> delete_session(const ApiContext& api, const use_cases::Actor& actor);

} // namespace kabinet::http
