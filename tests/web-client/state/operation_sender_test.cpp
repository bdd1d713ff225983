#include "web-client/state/operation_sender.hpp"

#include "tests/web-client/support/fake_server.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::client;
using kabinet::client::test::FakeServer;

namespace {

struct Sending {
    FakeServer server;
    ApiClient api{server};
    OperationSender sender{api};

    std::optional<Outcome<contract::OperationDto>> answered() {
        std::optional<Outcome<contract::OperationDto>> outcome;
        for (const HttpReply& reply : server.drain()) {
            outcome = sender.accept(reply);
        }
        return outcome;
    }
};

contract::OperationRequest block() {
    contract::OperationRequest request;
    request.kind = domain::OperationKind::block;
    return request;
}

} // namespace

TEST_CASE("one operation is sent at a time, under the key it was given") {
    Sending sending;
    sending.server.hold = true;
    sending.sender.place(1, "77010542006", block(), "key-one");
    sending.sender.place(1, "77010542007", block(), "key-two");
    CHECK(sending.sender.sending());
    REQUIRE(sending.server.requests.size() == 1);
    CHECK(sending.server.requests[0].idempotency_key == "key-one");
    sending.server.release();
    CHECK(sending.answered()->value().msisdn == "77010542006");
    CHECK_FALSE(sending.sender.sending());
}

TEST_CASE("only the same request after a lost answer keeps its key") {
    Sending sending;
    sending.server.reachable = false;
    sending.sender.place(1, "77010542006", block(), "key-one");
    CHECK_FALSE(sending.answered()->has_value());
    sending.sender.place(1, "77010542006", block(), "key-two");
    CHECK(sending.server.requests.back().idempotency_key == "key-one");
    CHECK_FALSE(sending.answered()->has_value());
    sending.server.reachable = true;
    sending.sender.place(1, "77010542007", block(), "key-three");
    CHECK(sending.server.requests.back().idempotency_key == "key-three");
    CHECK(sending.answered()->has_value());
    sending.sender.place(1, "77010542007", block(), "key-four");
    CHECK(sending.server.requests.back().idempotency_key == "key-four");
}

TEST_CASE("a refusal is an answer: the next try is a request of its own") {
    Sending sending;
    sending.server.operations.refuse = ErrorCode::line_processing;
    sending.sender.place(1, "77010542006", block(), "key-one");
    CHECK(sending.answered()->error().code == ErrorCode::line_processing);
    sending.sender.place(1, "77010542006", block(), "key-two");
    CHECK(sending.server.requests.back().idempotency_key == "key-two");
}

TEST_CASE("a reply to somebody else's request is left alone") {
    Sending sending;
    sending.api.read("/api/v1/session");
    CHECK_FALSE(sending.answered().has_value());
}
