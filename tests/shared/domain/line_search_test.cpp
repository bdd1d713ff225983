#include "shared/domain/line/line_search.hpp"

#include <doctest/doctest.h>

using kabinet::ErrorCode;
using kabinet::domain::LineSearch;

TEST_CASE("a search is reduced to its digits") {
    CHECK(LineSearch::parse("+7 (701) 054")->digits() == "7701054");
    CHECK(LineSearch::parse("2506-08")->digits() == "250608");
    CHECK(LineSearch::parse("  42 ")->digits() == "42");
}

TEST_CASE("nothing but separators looks for everything") {
    CHECK(LineSearch::parse("")->empty());
    CHECK(LineSearch::parse(" - ")->empty());
    CHECK(LineSearch::parse("+")->empty());
    CHECK(LineSearch{}.empty());
}

TEST_CASE("a whole number with the national prefix is looked for as it is stored") {
    CHECK(LineSearch::parse("8 701 054 20 19")->digits() == "77010542019");
    CHECK(LineSearch::parse("8701")->digits() == "8701"); // may be a part of an account
}

TEST_CASE("letters are refused, and so is more than any number has") {
    CHECK(LineSearch::parse("7701a").error().code == ErrorCode::search_characters);
    CHECK(LineSearch::parse("Иванов").error().code == ErrorCode::search_characters);
    CHECK(LineSearch::parse("%").error().code == ErrorCode::search_characters);
    CHECK(LineSearch::parse("7+7").error().code == ErrorCode::search_characters);
    CHECK(LineSearch::parse("12345678901234567890"));
    CHECK(LineSearch::parse("123456789012345678901").error().code == ErrorCode::too_long);
    CHECK(LineSearch::parse(std::string(100'000, '1')).error().code == ErrorCode::too_long);
    CHECK(LineSearch::parse("+12345678901234567890"));
    CHECK(LineSearch::parse("x").error().field == "search");
}
