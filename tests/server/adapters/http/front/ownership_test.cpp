#include "server/adapters/http/front/ownership.hpp"

#include <doctest/doctest.h>

#include <thread>

using kabinet::http::Ownership;

TEST_CASE("what is parked can be taken once") {
    Ownership ownership;
    REQUIRE(ownership.park());
    CHECK(ownership.take_or_note());
    CHECK_FALSE(ownership.take_if_parked());
}

TEST_CASE("an event for an owned connection makes parking fail once") {
    Ownership ownership;
    CHECK_FALSE(ownership.take_or_note());
    CHECK_FALSE(ownership.take_or_note());
    CHECK_FALSE(ownership.park());
    CHECK(ownership.park());
}

TEST_CASE("a sweep that comes too late leaves no note") {
    Ownership ownership;
    CHECK_FALSE(ownership.take_if_parked());
    CHECK(ownership.park());
}

TEST_CASE("no event is lost and two threads never own at once") {
    constexpr int events = 200'000;
    Ownership ownership;
    int handled = 0; // guarded by the ownership; the thread sanitizer watches
    std::atomic<int> announced{0};
    int seen = 0;
    const auto handle = [&] {
        do {
            ++handled;
            seen = announced.load();
        } while (!ownership.park());
    };
    REQUIRE(ownership.park());
    std::jthread sweeper([&] {
        while (announced.load() < events) {
            if (ownership.take_if_parked()) {
                handle();
            }
        }
    });
    for (int i = 0; i < events; ++i) {
        ++announced;
        if (ownership.take_or_note()) {
            handle();
        }
    }
    sweeper.join();
    REQUIRE(ownership.take_if_parked());
    CHECK(seen == events);
    CHECK(handled > 0);
}
