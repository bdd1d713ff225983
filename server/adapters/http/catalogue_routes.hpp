#pragma once

#include "server/adapters/http/api_context.hpp"

namespace kabinet::http {

Result<Response> list_services(const ApiContext& api);

} // namespace kabinet::http
