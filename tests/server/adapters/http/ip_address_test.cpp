#include "server/adapters/http/ip_address.hpp"

#include <doctest/doctest.h>

using kabinet::http::AddressRange;
using kabinet::http::IpAddress;

TEST_CASE("addresses are read and written in both families") {
    CHECK(IpAddress::parse("192.0.2.7")->text() == "192.0.2.7");
    CHECK(IpAddress::parse("2001:DB8:0::1")->text() == "2001:db8::1");
    CHECK(IpAddress::parse("::ffff:192.0.2.7") == IpAddress::parse("192.0.2.7"));
}

TEST_CASE("what isn't exactly an address is none") {
    for (const char* text :
         {"", " ", "192.0.2", "192.0.2.256", "192.0.2.7 ", "[::1]", "::1%lo", "192.0.2.7:80", "localhost"}) {
        CAPTURE(text);
        CHECK_FALSE(IpAddress::parse(text));
    }
}

TEST_CASE("an IPv6 subscriber is a /64, an IPv4 one an address") {
    CHECK(IpAddress::parse("2001:db8:1:2:3:4:5:6")->subscriber() == IpAddress::parse("2001:db8:1:2::"));
    CHECK(IpAddress::parse("192.0.2.7")->subscriber() == IpAddress::parse("192.0.2.7"));
}

TEST_CASE("a range contains its addresses and no others") {
    const auto range = AddressRange::parse("10.1.0.0/15");
    REQUIRE(range);
    CHECK(range->contains(*IpAddress::parse("10.1.255.255")));
    CHECK(range->contains(*IpAddress::parse("10.0.0.0")));
    CHECK_FALSE(range->contains(*IpAddress::parse("10.2.0.0")));
    CHECK_FALSE(range->contains(*IpAddress::parse("::a01:0")));
    CHECK(AddressRange::parse("::1")->contains(*IpAddress::parse("::1")));
    CHECK_FALSE(AddressRange::parse("127.0.0.1")->contains(*IpAddress::parse("127.0.0.2")));
    CHECK(AddressRange::parse("0.0.0.0/0")->contains(*IpAddress::parse("203.0.113.9")));
    CHECK_FALSE(AddressRange::parse("0.0.0.0/0")->contains(*IpAddress::parse("2001:db8::1")));
}

TEST_CASE("a range with a wrong prefix is refused and named") {
    for (const char* text : {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/x", "10.0.0.0/8x", "::/129", "10.0.0/8"}) {
        CAPTURE(text);
        const auto range = AddressRange::parse(text);
        REQUIRE_FALSE(range);
        CHECK(range.error().detail == text);
    }
}
