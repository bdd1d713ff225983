#pragma once

#include "server/adapters/http/api_context.hpp"

namespace kabinet::http {

Result<Response> read_profile(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> change_password(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> begin_email_change(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> finish_email_change(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> choose_language(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> name_company(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> list_sessions(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> end_session(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> end_other_sessions(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> list_sign_ins(const ApiContext& api, const use_cases::Actor& actor);

} // namespace kabinet::http
