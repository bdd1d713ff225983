#pragma once

#include "shared/base/error.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kabinet::contract {

/// RFC 9457 `application/problem+json`:
/// {"type":"/problems/<code>","title":…,"status":…,"code":…,"request_id":…,"errors":[{code, field}…]}.
struct ProblemDto {
    int status = 500;
    ErrorCode code = ErrorCode::internal;
    std::string request_id;
    std::vector<Error> errors; ///< per field; `detail` is never sent
};

/// The one mapping of the error vocabulary to HTTP.
int http_status(ErrorCode code) noexcept;

std::string encode(const ProblemDto& problem);
Result<ProblemDto> decode_problem(std::string_view json);

} // namespace kabinet::contract
