#pragma once

#include "server/adapters/http/response.hpp"
#include "shared/base/error.hpp"

#include <string_view>

namespace kabinet::http {

/// The error as RFC 9457 problem details; the one place that words errors for the wire. `detail` stays here.
Response problem(const Error& error, std::string_view request_id);

/// What has a status but never became a request of ours: broken, too large, too slow.
Response problem(int status, std::string_view request_id);

} // namespace kabinet::http
