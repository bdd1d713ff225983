#pragma once

#include "shared/base/error.hpp"
#include "shared/contract/fields.hpp"
#include "shared/contract/formats.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kabinet::contract {

/// What went wrong, in our vocabulary; ProblemDocument is how it travels.
struct ProblemDto {
    int status = 500;
    ErrorCode code = ErrorCode::internal;
    std::string request_id;
    std::vector<Error> errors; ///< per field; `detail` is never sent
};

struct ProblemErrorDto {
    std::string code;
    std::string field;
};

template <> struct Fields<ProblemErrorDto> {
    static constexpr auto list = std::tuple{
        field("code", &ProblemErrorDto::code, formats::error_code, "What is wrong with the field"),
        field("field", &ProblemErrorDto::field, "Which field: its way from the root, as in items[3].msisdn"),
    };
};

/// RFC 9457 `application/problem+json`.
struct ProblemDocument {
    std::string type;
    std::string title;
    std::int64_t status = 500;
    std::string code;
    std::string request_id;
    std::vector<ProblemErrorDto> errors;
};

template <> struct Fields<ProblemDocument> {
    static constexpr auto list = std::tuple{
        field("type", &ProblemDocument::type, formats::problem_type, "The code as a reference").optional(),
        field("title", &ProblemDocument::title, "The code in words, for whoever reads logs").optional(),
        field("status", &ProblemDocument::status, formats::between(400, 599), "The status of the answer"),
        field("code", &ProblemDocument::code, formats::error_code, "What is wrong"),
        field("request_id", &ProblemDocument::request_id, "What the log knows this request by").optional(),
        field("errors", &ProblemDocument::errors, "Per field").optional(),
    };
};

/// The one mapping of the error vocabulary to HTTP.
int http_status(ErrorCode code) noexcept;

std::string encode(const ProblemDto& problem);
Result<ProblemDto> decode_problem(std::string_view json);

} // namespace kabinet::contract
