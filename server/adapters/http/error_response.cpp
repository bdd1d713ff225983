#include "server/adapters/http/error_response.hpp"

#include "shared/contract/problem.hpp"

#include <chrono>

namespace kabinet::http {

namespace {

/// Of what is refused for a while that nobody can tell.
constexpr std::chrono::seconds usual_wait{60};
constexpr std::string_view problem_type = "Content-Type: application/problem+json\r\n";

ErrorCode code_of(int status) noexcept {
    switch (status) {
    case 404:
        return ErrorCode::not_found;
    case 405:
        return ErrorCode::method_not_allowed;
    case 408:
        return ErrorCode::request_timeout;
    case 413:
        return ErrorCode::payload_too_large;
    case 414:
    case 431:
        return ErrorCode::header_too_large;
    case 415:
        return ErrorCode::unsupported_media_type;
    case 503:
        return ErrorCode::unavailable;
    default:
        return status < 500 ? ErrorCode::malformed : ErrorCode::internal;
    }
}

Response response_of(const contract::ProblemDto& problem) {
    return {.status = problem.status,
            .body = contract::encode(problem),
            .fixed_body = {},
            .header_lines = {},
            .fixed_header_lines = problem_type};
}

} // namespace

Response problem(const Error& error, std::string_view request_id) {
    contract::ProblemDto dto{.status = contract::http_status(error.code),
                             .code = error.code,
                             .request_id = std::string(request_id),
                             .errors = {}};
    if (!error.field.empty()) {
        dto.errors.push_back({.code = error.code, .field = error.field, .detail = {}});
    }
    Response response = response_of(dto);
    if (dto.status == 429) {
        const auto wait = error.retry_after.count() > 0 ? error.retry_after : usual_wait;
        response.add_header("Retry-After", std::to_string(wait.count()));
    }
    return response;
}

Response problem(int status, std::string_view request_id) {
    return response_of(
        {.status = status, .code = code_of(status), .request_id = std::string(request_id), .errors = {}});
}

} // namespace kabinet::http
