#include "web-client/state/router.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace kabinet::client;
using kabinet::contract::LineSort;
using kabinet::domain::LineStatus;

TEST_CASE("every location comes back from its address") {
    const std::vector<Location> locations{
        {NumbersRoute{}, std::nullopt},
        {NumbersRoute{}, 1},
        {NumbersRoute{"+7 701", LineSort::balance, true}, 2},
        {NumbersRoute{"", LineSort::tariff, false}, 3},
        {NumbersRoute{"", LineSort::number, true}, 3},
        {NumbersRoute{.filter = {.statuses = {LineStatus::active}}}, 3},
        {NumbersRoute{"701",
                      LineSort::status,
                      true,
                      {{LineStatus::blocked, LineStatus::debt}, "11 корп & «Люкс»", "25071142", "Склад"}},
         3},
        {NumberRoute{"77010542001"}, 1},
        {NumberRoute{"77010542001"}, std::nullopt},
        {ProfileRoute{ProfileTab::own}, 1},
        {ProfileRoute{ProfileTab::companies}, std::nullopt},
        {ProfileRoute{ProfileTab::members}, 2},
        {FaqRoute{}, 1},
        {AboutRoute{}, 1},
    };
    for (const Location& location : locations) {
        const std::string address = to_address(location);
        CAPTURE(address);
        CHECK(parse_location(address) == location);
    }
}

TEST_CASE("the address of the page's own form is the start for whoever is signed in") {
    CHECK(parse_location("/recovery") == Location{NumbersRoute{}, std::nullopt});
    CHECK(parse_location("/recovery/") == Location{NumbersRoute{}, std::nullopt});
}

TEST_CASE("addresses are those of the design") {
    CHECK(to_address({NumbersRoute{}, 1}) == "/numbers?company=1");
    CHECK(to_address({NumberRoute{"77010542001"}, 1}) == "/numbers/77010542001?company=1");
    CHECK(to_address({AboutRoute{}, std::nullopt}) == "/about");
    const std::string address = to_address({NumbersRoute{"701", LineSort::balance, true}, 1});
    CHECK(address.starts_with("/numbers?company=1&search=701&"));
    CHECK(address.contains("sort=balance"));
    CHECK(address.contains("order=desc"));
}

TEST_CASE("a filter stands in the address, and what of it doesn't exist is passed over") {
    CHECK(to_address({NumbersRoute{.filter = {{LineStatus::debt, LineStatus::processing}, "M2M", "25071142"}}, 1}) ==
          "/numbers?company=1&status=debt&status=processing&tariff=M2M&account=25071142");
    CHECK(parse_location("/numbers?status=gone&status=debt&account=x&tariff=M2M&sort=colour&after=1&limit=7").route ==
          Route(NumbersRoute{.filter = {{LineStatus::debt}, "M2M", ""}}));
}

TEST_CASE("the root is the list of numbers") {
    CHECK(parse_location("/").route == Route(NumbersRoute{}));
    CHECK(parse_location("").route == Route(NumbersRoute{}));
    CHECK(parse_location("/numbers/").route == Route(NumbersRoute{}));
    CHECK(parse_location("/?company=5").company == 5);
}

TEST_CASE("an address that leads nowhere is kept as it is") {
    for (const char* address : {"/nowhere", "/numbers/123", "/numbers/77010542001/x", "/numbers/abc", "/numbersx",
                                "/numbers/+77010542001", "/numbers/87010542001", "/About"}) {
        CAPTURE(address);
        const Location location = parse_location(address);
        REQUIRE(std::holds_alternative<UnknownRoute>(location.route));
        CHECK(to_address(location) == address);
    }
}

TEST_CASE("a company, a sort or an order that doesn't exist is passed over") {
    CHECK_FALSE(parse_location("/numbers?company=abc").company);
    CHECK_FALSE(parse_location("/numbers?company=-1").company);
    CHECK_FALSE(parse_location("/numbers?company=99999999999999999999").company);
    CHECK(parse_location("/numbers?sort=colour&search=7").route == Route(NumbersRoute{"7"}));
    CHECK(parse_location("/numbers?unknown=1&search=7#part").route == Route(NumbersRoute{"7"}));
}

TEST_CASE("search is decoded from the address and encoded into it") {
    CHECK(parse_location("/numbers?search=%2B7%20701").route == Route(NumbersRoute{"+7 701"}));
    CHECK(parse_location("/numbers?search=a%26b%3Dc").route == Route(NumbersRoute{"a&b=c"}));
    CHECK(parse_location(to_address({NumbersRoute{"a&b=c#d%"}, 1})).route == Route(NumbersRoute{"a&b=c#d%"}));
}
