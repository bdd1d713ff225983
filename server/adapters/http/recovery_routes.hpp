#pragma once

#include "server/adapters/http/api_context.hpp"

namespace kabinet::http {

Result<Response> begin_recovery(const ApiContext& api);
Result<Response> resend_recovery_code(const ApiContext& api);
Result<Response> check_recovery_code(const ApiContext& api);
Result<Response> finish_recovery(const ApiContext& api);

} // namespace kabinet::http
