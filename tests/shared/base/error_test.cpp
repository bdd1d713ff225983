#include "shared/base/error.hpp"

#include <doctest/doctest.h>

using kabinet::code_from_name;
using kabinet::code_name;
using kabinet::ErrorCode;

TEST_CASE("a code's name is its enumerator's spelling") {
    CHECK(code_name(ErrorCode::internal) == "internal");
    CHECK(code_name(ErrorCode::msisdn_length) == "msisdn_length");
    CHECK(code_name(ErrorCode::cursor_invalid) == "cursor_invalid");
}

TEST_CASE("every code is found by its name") {
    // internal is the first one, and what the values after the last one are called
    for (int value = 0; value == 0 || code_name(static_cast<ErrorCode>(value)) != "internal"; ++value) {
        const auto code = static_cast<ErrorCode>(value);
        CAPTURE(value);
        CHECK(code_from_name(code_name(code)) == code);
    }
}

TEST_CASE("a name of no code finds nothing") {
    CHECK_FALSE(code_from_name("no_such_code"));
    CHECK_FALSE(code_from_name(""));
    CHECK_FALSE(code_from_name("Internal"));
}

TEST_CASE("a value that is no code is called internal") {
    CHECK(code_name(static_cast<ErrorCode>(250)) == "internal");
}

TEST_CASE("fail() carries code, field and detail") {
    const kabinet::Result<int> result = kabinet::fail(ErrorCode::required, "phone", "why");
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::required);
    CHECK(result.error().field == "phone");
    CHECK(result.error().detail == "why");
}
