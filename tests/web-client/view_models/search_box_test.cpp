#include "web-client/view_models/search_box.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::client;

TEST_CASE("typing becomes a search when it pauses for 150 ms") {
    SearchBox box;
    box.text() = "7";
    box.typed(1000);
    box.text() = "70";
    box.typed(1100);
    CHECK(box.due_in(1100) == 150);
    CHECK_FALSE(box.take_due(1249));
    CHECK(box.take_due(1250) == "70");
    CHECK_FALSE(box.take_due(2000));
    CHECK_FALSE(box.due_in(2000));
}

TEST_CASE("Enter searches at once") {
    SearchBox box;
    box.text() = "701";
    box.typed(1000);
    box.submitted(1010);
    CHECK(box.take_due(1010) == "701");
}

TEST_CASE("spaces around don't count, and what is searched for already isn't again") {
    SearchBox box;
    box.text() = "  701 ";
    box.typed(0);
    CHECK(box.take_due(150) == "701");
    box.follow("701");
    box.text() = "701 ";
    box.typed(200);
    CHECK_FALSE(box.take_due(400));
}

TEST_CASE("the field follows a search that came from elsewhere, but never overtakes typing") {
    SearchBox box;
    box.follow("701");
    CHECK(box.text() == "701");
    box.text() = "7012";
    box.typed(1000);
    box.follow("");
    CHECK(box.text() == "7012");
    CHECK(box.take_due(1150) == "7012");
    box.follow("7012");
    box.follow("701");
    CHECK(box.text() == "701");
}

TEST_CASE("the field keeps the person's own spelling of the search in force") {
    SearchBox box;
    box.text() = "+7 701 ";
    box.typed(0);
    CHECK(box.take_due(150) == "+7 701");
    box.follow("+7 701");
    CHECK(box.text() == "+7 701 ");
}

TEST_CASE("letters are an error and no search") {
    SearchBox box;
    box.text() = "abc";
    box.typed(0);
    CHECK(box.error() == ErrorCode::search_characters);
    CHECK_FALSE(box.take_due(150));
    box.text() = "+7 (701) 054-20";
    CHECK_FALSE(box.error());
}
