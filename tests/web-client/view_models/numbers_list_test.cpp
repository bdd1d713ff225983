#include "web-client/view_models/numbers_list.hpp"

#include "tests/web-client/support/fake_server.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::client;

namespace {

constexpr std::int64_t company = 1;

struct Listing {
    test::FakeServer server;
    ApiClient api{server};
    ResourceCache cache{api};
    NumbersList list;
    NumbersRoute route;
    std::int64_t now = 1000;

    NumbersRows frame(std::int64_t of_company = company) {
        cache.begin_frame(now += 16);
        for (const HttpReply& reply : api.drain()) {
            cache.accept(reply);
        }
        NumbersRows rows = list.gather(cache, of_company, route);
        cache.end_frame();
        return rows;
    }
};

} // namespace

TEST_CASE("the first page comes, with how many there are in all") {
    Listing listing;
    const NumbersRows before = listing.frame();
    CHECK(before.rows.empty());
    CHECK(before.coming);
    CHECK(before.total == -1);
    const NumbersRows after = listing.frame();
    CHECK(after.rows.size() == 7);
    CHECK(after.total == 7);
    CHECK_FALSE(after.coming);
    CHECK(after.rows[0]->msisdn == "77010541921");
}

TEST_CASE("further pages are read as the person comes near the end, each once") {
    Listing listing;
    listing.server.add_lines(300);
    listing.frame();
    CHECK(listing.frame().rows.size() == 100);
    CHECK(listing.server.requests.size() == 1);
    listing.list.seen(30);
    listing.frame();
    CHECK(listing.server.requests.size() == 1);
    listing.list.seen(70);
    const NumbersRows reading = listing.frame();
    CHECK(reading.coming);
    CHECK(reading.rows.size() == 100);
    CHECK(listing.frame().rows.size() == 200);
    CHECK(listing.server.requests.size() == 2);
    listing.list.seen(306);
    listing.frame();
    listing.frame();
    listing.frame();
    CHECK(listing.frame().rows.size() == 307);
    CHECK(listing.server.requests.size() == 4);
    CHECK_FALSE(listing.frame().coming);
}

TEST_CASE("no row comes twice and none is left out") {
    Listing listing;
    listing.server.add_lines(300);
    listing.list.seen(400);
    for (int frame = 0; frame < 8; ++frame) {
        listing.list.seen(400);
        listing.frame();
    }
    const NumbersRows rows = listing.frame();
    REQUIRE(rows.rows.size() == 307);
    for (std::size_t index = 1; index < rows.rows.size(); ++index) {
        CHECK(rows.rows[index - 1]->msisdn < rows.rows[index]->msisdn);
    }
}

TEST_CASE("while another search is answered the rows of before stay") {
    Listing listing;
    listing.frame();
    listing.frame();
    listing.route.search = "2001";
    listing.server.hold = true;
    const NumbersRows meanwhile = listing.frame();
    CHECK(meanwhile.of_before);
    CHECK(meanwhile.rows.size() == 7);
    listing.server.release();
    const NumbersRows answer = listing.frame();
    CHECK_FALSE(answer.of_before);
    REQUIRE(answer.rows.size() == 1);
    CHECK(answer.rows[0]->msisdn == "77010542001");
}

TEST_CASE("another company's rows are never shown in the meantime") {
    Listing listing;
    listing.frame();
    listing.frame();
    listing.server.hold = true;
    CHECK(listing.frame(2).rows.empty());
}

TEST_CASE("when the answer fails there is a failure instead of old rows") {
    Listing listing;
    listing.frame();
    listing.frame();
    listing.server.reachable = false;
    listing.route.search = "1";
    listing.frame();
    const NumbersRows failed = listing.frame();
    REQUIRE(failed.failure != nullptr);
    CHECK(failed.rows.empty());
    CHECK_FALSE(failed.coming);
}
