#include "server/adapters/http/origin_guard.hpp"

#include "shared/base/text.hpp"

#include <utility>

namespace kabinet::http {

namespace {

bool is_safe(std::string_view method) noexcept {
    return method == "GET" || method == "HEAD" || method == "OPTIONS";
}

bool is_json(std::string_view content_type) noexcept {
    return equal_ignoring_case(without_spaces_around(content_type.substr(0, content_type.find(';'))),
                               "application/json");
}

} // namespace

OriginGuard::OriginGuard(std::string public_url)
    : public_url_(std::move(public_url)) {}

Result<void> OriginGuard::check(const Request& request) const {
    if (is_safe(request.method)) {
        return {};
    }
    const bool is_same = request.has_header("Sec-Fetch-Site")
                             ? request.header("Sec-Fetch-Site") == "same-origin"
                             : is_own(request.header("Origin"), request.header("Host"));
    if (!is_same) {
        return fail(ErrorCode::cross_site);
    }
    if (!request.body.empty() && !is_json(request.header("Content-Type"))) {
        return fail(ErrorCode::unsupported_media_type);
    }
    return {};
}

bool OriginGuard::is_own(std::string_view origin, std::string_view host) const {
    if (origin.empty()) {
        return false;
    }
    if (!public_url_.empty()) {
        return equal_ignoring_case(origin, public_url_);
    }
    return !host.empty() && equal_ignoring_case(origin, "http://" + std::string(host));
}

} // namespace kabinet::http
