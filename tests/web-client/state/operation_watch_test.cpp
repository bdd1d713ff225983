#include "web-client/state/operation_watch.hpp"

#include "tests/web-client/support/fake_server.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::client;
using domain::OperationState;
using kabinet::client::test::FakeServer;

namespace {

struct Watching {
    FakeServer server;
    ApiClient api{server};
    OperationWatch watch{api};
    std::int64_t now = 0;

    Watching() {
        contract::OperationRequest request;
        HttpRequest place = place_operation(1, "77010542006", request, "0123456789abcdef");
        server.send(place);
        (void)server.drain();
        watch.follow(1, 1, now);
    }

    [[nodiscard]] std::size_t questions() const { return server.requests_to("/api/v1/companies/1/operations/").size(); }

    // Until its next question was answered.
    std::optional<OperationWatch::Answer> next() {
        now += watch.due_in(now).value_or(0);
        watch.tick(now);
        std::optional<OperationWatch::Answer> answer;
        for (const HttpReply& reply : server.drain()) {
            answer = watch.accept(reply, now);
        }
        return answer;
    }
};

} // namespace

TEST_CASE("an operation is asked after ever more seldom while nothing changes, soon again when something did") {
    Watching watching;
    watching.next();
    std::int64_t before = watching.now;
    std::int64_t last = 0;
    for (int round = 0; round < 12; ++round) {
        CHECK_FALSE(watching.next()->changed.has_value());
        CHECK(watching.now - before >= last);
        last = watching.now - before;
        before = watching.now;
    }
    CHECK(last == OperationWatch::longest_delay_ms);
    watching.server.operations.move(1, OperationState::processing);
    CHECK(watching.next()->changed->state == OperationState::processing);
    CHECK(watching.watch.due_in(watching.now) == OperationWatch::first_delay_ms);
}

TEST_CASE("what has ended, or can't be read any more, is asked after no more") {
    Watching ended;
    ended.server.operations.move(1, OperationState::done);
    CHECK(ended.next()->changed->state == OperationState::done);
    CHECK_FALSE(ended.watch.due_in(ended.now).has_value());
    CHECK_FALSE(ended.watch.following());
    Watching gone;
    gone.server.operations.all.clear();
    gone.next();
    CHECK_FALSE(gone.watch.following());
}

TEST_CASE("one question at a time, and following twice is following once") {
    Watching watching;
    watching.watch.follow(1, 1, 0);
    watching.server.hold = true;
    watching.watch.tick(5'000);
    watching.watch.tick(90'000);
    CHECK(watching.questions() == 1);
    watching.watch.clear();
    CHECK(watching.server.cancelled.size() == 1);
}

TEST_CASE("a lost answer is asked for again") {
    Watching watching;
    watching.server.reachable = false;
    watching.next();
    CHECK(watching.watch.following());
    watching.server.reachable = true;
    watching.server.operations.move(1, OperationState::failed, "gateway_timeout");
    CHECK(watching.next()->changed->failure == "gateway_timeout");
}
