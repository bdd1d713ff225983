#include "shared/domain/access/one_time_code.hpp"

#include <doctest/doctest.h>

using kabinet::ErrorCode;
using kabinet::domain::OneTimeCode;

TEST_CASE("a code is six digits, however they are grouped") {
    CHECK(OneTimeCode::parse("012345")->digits() == "012345");
    CHECK(OneTimeCode::parse(" 012 345 ")->digits() == "012345");
    CHECK(OneTimeCode::parse("012-345")->digits() == "012345");
}

TEST_CASE("what is no code is told from a field left empty") {
    CHECK(OneTimeCode::parse("").error().code == ErrorCode::required);
    CHECK(OneTimeCode::parse("  ").error().code == ErrorCode::required);
    for (const char* text : {"12345", "1234567", "12345a", "١٢٣٤٥٦"}) {
        CAPTURE(text);
        CHECK(OneTimeCode::parse(text).error().code == ErrorCode::code_format);
    }
    CHECK(OneTimeCode::parse("1", "sms_code").error().field == "sms_code");
}
