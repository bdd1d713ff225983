#pragma once

#include "server/adapters/http/request.hpp"
#include "server/adapters/http/response.hpp"
#include "server/adapters/http/session_cookie.hpp"
#include "server/use_cases/actor.hpp"
#include "server/use_cases/one_time_codes.hpp"
#include "server/use_cases/services.hpp"
#include "server/use_cases/session_opening.hpp"
#include "shared/base/error.hpp"

#include <string>
#include <vector>

namespace kabinet::http {

/// What a route is given. Routes decode, call one use case and encode; nothing else.
struct ApiContext {
    const use_cases::Services& services;
    const SessionCookie& cookie;
    const SessionCookie& device_cookie;
    const Request& request;
    const std::vector<std::string>& segments; ///< of the path, in the route's order
};

/// Where the request comes from.
use_cases::Visit visit_of(const ApiContext& api);

/// 200 with a JSON body.
Response json_response(std::string body);

/// 204.
Response no_content();
Result<Response> done_response(const Result<void>& done);
/// What the person's side is told of a code that was sent.
Response code_sent_response(const use_cases::CodeSent& sent);

/// `make` turns what the use case found into the answer; its error stays an error.
template <class Found, class Make> Result<Response> respond_with(const Result<Found>& found, Make make) {
    if (!found) {
        return std::unexpected(found.error());
    }
    return make(*found);
}

/// A number in an address; whatever isn't one is as good as not there.
Result<std::int64_t> id_in(std::string_view text);
/// An id in a path; whatever isn't one is as good as not there.
Result<ports::CompanyId> company_of(const std::string& segment);

} // namespace kabinet::http
