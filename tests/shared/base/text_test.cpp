#include "shared/base/text.hpp"

#include <doctest/doctest.h>

using namespace kabinet;

TEST_CASE("spaces and tabs are dropped at both ends, and only there") {
    CHECK(without_spaces_around(" \t a b\t ") == "a b");
    CHECK(without_spaces_around("a") == "a");
    CHECK(without_spaces_around(" \t ").empty());
    CHECK(without_spaces_around("").empty());
    CHECK(without_spaces_around("\n") == "\n");
}

TEST_CASE("texts that differ in the case of Latin letters are equal, and no others") {
    CHECK(equal_ignoring_case("Content-LENGTH", "content-length"));
    CHECK_FALSE(equal_ignoring_case("a", "ab"));
    CHECK_FALSE(equal_ignoring_case("[", "{"));
    CHECK_FALSE(equal_ignoring_case("Я", "я"));
}

TEST_CASE("a list is taken apart from its beginning") {
    std::string_view list = " a, b;c ,,d";
    CHECK(take_part(list, ',') == "a");
    CHECK(take_part(list, ',') == "b;c");
    CHECK(take_part(list, ',').empty());
    CHECK(list == "d");
    CHECK(take_part(list, ',') == "d");
    CHECK(list.empty());
    CHECK(take_part(list, ',').empty());
}
