#include "server/adapters/http/client_address.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kabinet::http;

namespace {

std::string client_of(const char* peer, const char* forwarded_for) {
    const std::vector trusted{*AddressRange::parse("10.0.0.0/8"), *AddressRange::parse("::1")};
    return client_address(*IpAddress::parse(peer), forwarded_for, trusted).text();
}

} // namespace

TEST_CASE("a stranger's X-Forwarded-For is not believed") {
    CHECK(client_of("203.0.113.9", "192.0.2.1") == "203.0.113.9");
}

TEST_CASE("behind trusted proxies the client is the rightmost hop that isn't one of them") {
    CHECK(client_of("10.0.0.1", "192.0.2.1") == "192.0.2.1");
    CHECK(client_of("::1", "198.51.100.1, 192.0.2.1,10.9.9.9") == "192.0.2.1");
    CHECK(client_of("10.0.0.1", "10.0.0.2, 10.0.0.3") == "10.0.0.2");
}

TEST_CASE("ports and brackets of a hop are put aside") {
    CHECK(client_of("10.0.0.1", "192.0.2.1:4711") == "192.0.2.1");
    CHECK(client_of("10.0.0.1", "[2001:db8::5]:4711") == "2001:db8::5");
    CHECK(client_of("10.0.0.1", "2001:db8::5") == "2001:db8::5");
}

TEST_CASE("what can't be read ends the walk at the last trusted hop") {
    for (const char* nonsense : {"", ",", " , ,", "unknown", "[", "[]", "192.0.2.1, unknown", "192.0.2.1,"}) {
        CAPTURE(nonsense);
        CHECK(client_of("10.0.0.1", nonsense) == "10.0.0.1");
    }
    CHECK(client_of("10.0.0.1", "192.0.2.1, nonsense, 10.0.0.2") == "10.0.0.2");
}

TEST_CASE("with no proxy configured only the peer counts") {
    CHECK(client_address(*IpAddress::parse("10.0.0.1"), "192.0.2.1", {}).text() == "10.0.0.1");
}
