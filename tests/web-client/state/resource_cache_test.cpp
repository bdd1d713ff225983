#include "web-client/state/resource_cache.hpp"

#include "tests/web-client/support/fake_server.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::client;

namespace {

constexpr std::int64_t company = 1;

struct Reading {
    test::FakeServer server;
    ApiClient api{server};
    ResourceCache cache{api};
    std::int64_t now = 1000;

    void frame(const auto& draw) {
        cache.begin_frame(now += 16);
        for (const HttpReply& reply : api.drain()) {
            cache.accept(reply);
        }
        draw();
        cache.end_frame();
    }

    Phase summary_phase() {
        Phase phase = Phase::not_requested;
        frame([&] { phase = cache.get(LinesSummaryKey{company}).phase(); });
        return phase;
    }
};

} // namespace

TEST_CASE("asking in every frame sends one request") {
    Reading reading;
    reading.server.hold = true;
    for (int frame = 0; frame < 5; ++frame) {
        CHECK(reading.summary_phase() == Phase::loading);
    }
    reading.server.release();
    for (int frame = 0; frame < 5; ++frame) {
        CHECK(reading.summary_phase() == Phase::ready);
    }
    CHECK(reading.server.requests.size() == 1);
    CHECK(reading.server.requests[0].path == "/api/v1/companies/1/lines-summary");
}

TEST_CASE("different questions are different resources") {
    Reading reading;
    reading.frame([&] {
        reading.cache.get(LineKey{company, "77010542001"});
        reading.cache.get(LineKey{company, "77010542003"});
        reading.cache.get(LineKey{2, "77010542001"});
    });
    CHECK(reading.server.requests.size() == 3);
    reading.frame([&] {
        const auto* line = reading.cache.get(LineKey{company, "77010542003"}).value();
        REQUIRE(line != nullptr);
        CHECK(line->msisdn == "77010542003");
    });
}

TEST_CASE("while it is read again the value of before stays") {
    Reading reading;
    reading.summary_phase();
    reading.summary_phase();
    reading.server.hold = true;
    reading.cache.refresh(LinesSummaryKey{company});
    reading.frame([&] {
        const auto& resource = reading.cache.get(LinesSummaryKey{company});
        CHECK(resource.loading());
        CHECK(resource.value() != nullptr);
    });
    CHECK(reading.server.requests.size() == 2);
}

TEST_CASE("a failure keeps the value of before, says why, and is not tried again by itself") {
    Reading reading;
    reading.summary_phase();
    reading.summary_phase();
    reading.server.reachable = false;
    reading.cache.refresh(LinesSummaryKey{company});
    reading.summary_phase();
    for (int frame = 0; frame < 3; ++frame) {
        reading.frame([&] {
            const auto& resource = reading.cache.get(LinesSummaryKey{company});
            REQUIRE(resource.failure() != nullptr);
            CHECK(resource.failure()->kind == FailureKind::network);
            CHECK(resource.value() != nullptr);
        });
    }
    CHECK(reading.server.requests.size() == 2);
    reading.server.reachable = true;
    reading.cache.retry_failed();
    reading.summary_phase();
    CHECK(reading.summary_phase() == Phase::ready);
}

TEST_CASE("the server's problem comes with its code") {
    Reading reading;
    const LineKey missing{company, "77019999999"};
    reading.frame([&] { reading.cache.get(missing); });
    reading.frame([&] {
        const Failure* failure = reading.cache.get(missing).failure();
        REQUIRE(failure != nullptr);
        CHECK(failure->kind == FailureKind::problem);
        CHECK(failure->code == ErrorCode::not_found);
    });
}

TEST_CASE("a read that no screen asks for any more is given up, and sent anew when it is asked for again") {
    Reading reading;
    reading.server.hold = true;
    reading.summary_phase();
    reading.frame([] {});
    CHECK(reading.server.cancelled == std::vector<RequestId>{reading.server.requests[0].id});
    reading.summary_phase();
    CHECK(reading.server.requests.size() == 2);
}

TEST_CASE("what is older than a moment is read again when asked for") {
    Reading reading;
    reading.summary_phase();
    reading.summary_phase();
    reading.cache.expire_older_than(reading.now - 10'000);
    CHECK(reading.summary_phase() == Phase::ready);
    reading.cache.expire_older_than(reading.now + 1);
    CHECK(reading.summary_phase() == Phase::loading);
}

TEST_CASE("invalidating names resources by the beginning of their address") {
    Reading reading;
    const auto ask = [&] {
        reading.cache.get(LineKey{company, "77010542001"});
        reading.cache.get(LinesSummaryKey{2});
    };
    reading.frame(ask);
    reading.frame(ask);
    reading.cache.invalidate("/api/v1/companies/1/");
    reading.frame(ask);
    CHECK(reading.server.requests.size() == 3);
    CHECK(reading.server.requests[2].path == "/api/v1/companies/1/lines/77010542001");
}

TEST_CASE("an unreadable answer is a failure, not a crash") {
    struct Garbling : Transport {
        std::vector<HttpReply> replies;

        void send(HttpRequest request) override { replies.push_back({request.id, 200, "<html>"}); }

        void cancel(RequestId) override {}

        std::vector<HttpReply> drain() override { return std::exchange(replies, {}); }
    };

    Garbling transport;
    ApiClient api(transport);
    ResourceCache cache(api);
    cache.begin_frame(1);
    cache.get(LinesSummaryKey{1});
    cache.end_frame();
    cache.begin_frame(2);
    for (const HttpReply& reply : api.drain()) {
        CHECK(cache.accept(reply));
    }
    REQUIRE(cache.get(LinesSummaryKey{1}).failure() != nullptr);
    CHECK(cache.get(LinesSummaryKey{1}).failure()->kind == FailureKind::garbled);
}
