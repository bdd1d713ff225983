#include "shared/contract/problem.hpp"

#include <doctest/doctest.h>

using kabinet::code_name;
using kabinet::Error;
using kabinet::ErrorCode;
using kabinet::contract::decode_problem;
using kabinet::contract::http_status;
using kabinet::contract::ProblemDto;

TEST_CASE("codes have the status that HTTP gives them") {
    CHECK(http_status(ErrorCode::not_found) == 404);
    CHECK(http_status(ErrorCode::forbidden) == 403);
    CHECK(http_status(ErrorCode::cross_site) == 403);
    CHECK(http_status(ErrorCode::unauthenticated) == 401);
    CHECK(http_status(ErrorCode::credentials_invalid) == 401);
    CHECK(http_status(ErrorCode::password_wrong) == 403);
    CHECK(http_status(ErrorCode::rate_limited) == 429);
    CHECK(http_status(ErrorCode::malformed) == 400);
    CHECK(http_status(ErrorCode::msisdn_length) == 422);
    CHECK(http_status(ErrorCode::unavailable) == 503);
}

TEST_CASE("every code has a status of an error") {
    for (int value = 0; value <= static_cast<int>(ErrorCode::cursor_invalid); ++value) {
        const auto code = static_cast<ErrorCode>(value);
        CAPTURE(code_name(code));
        CHECK(http_status(code) >= 400);
        CHECK(http_status(code) <= 503);
        CHECK((http_status(code) == 500) == (code == ErrorCode::internal));
    }
}

TEST_CASE("a problem is written as RFC 9457 has it, without its details") {
    const ProblemDto problem{.status = 422,
                             .code = ErrorCode::required,
                             .request_id = "r-1",
                             .errors = {Error{ErrorCode::required, "phone", "SELECT secret"}}};
    CHECK(encode(problem) ==
          R"({"type":"/problems/required","title":"required","status":422,"code":"required","request_id":"r-1",)"
          R"("errors":[{"code":"required","field":"phone"}]})");
}

TEST_CASE("a problem without fields has no list of them") {
    CHECK(encode(ProblemDto{.status = 404, .code = ErrorCode::not_found, .request_id = "r-2", .errors = {}}) ==
          R"({"type":"/problems/not_found","title":"not found","status":404,"code":"not_found","request_id":"r-2"})");
}

TEST_CASE("a written problem is read back") {
    const ProblemDto problem{
        .status = 422,
        .code = ErrorCode::msisdn_length,
        .request_id = "r-3",
        .errors = {Error{ErrorCode::msisdn_length, "phone", {}}, Error{ErrorCode::required, "password", {}}}};
    const auto read = decode_problem(encode(problem));
    REQUIRE(read);
    CHECK(read->status == 422);
    CHECK(read->code == ErrorCode::msisdn_length);
    CHECK(read->request_id == "r-3");
    REQUIRE(read->errors.size() == 2);
    CHECK(read->errors[0].code == ErrorCode::msisdn_length);
    CHECK(read->errors[0].field == "phone");
    CHECK(read->errors[1].field == "password");
}

TEST_CASE("a code of a newer server is read as internal") {
    const auto read =
        decode_problem(R"({"status": 418, "code": "teapot", "errors": [{"code": "cold", "field": "tea"}]})");
    REQUIRE(read);
    CHECK(read->status == 418);
    CHECK(read->code == ErrorCode::internal);
    CHECK(read->errors.at(0).code == ErrorCode::internal);
    CHECK(read->errors.at(0).field == "tea");
}

TEST_CASE("what is no problem is refused") {
    for (const char* json :
         {"", "<html>502 Bad Gateway</html>", "{}", R"({"status": 500})", R"({"status": "500", "code": "internal"})",
          R"({"status": 500, "code": "internal", "errors": {}})",
          R"({"status": 500, "code": "internal", "errors": [1]})"}) {
        CAPTURE(json);
        CHECK_FALSE(decode_problem(json));
    }
}
