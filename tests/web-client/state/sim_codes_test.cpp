#include "web-client/state/sim_codes.hpp"

#include "tests/web-client/support/fake_server.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::client;

namespace {

constexpr std::int64_t company = 1;
const std::string msisdn = "77010542006";

struct Revealing {
    test::FakeServer server;
    ApiClient api{server};
    SimCodes codes{api};
    std::int64_t now = 5000;

    std::optional<Outcome<void>> reply() {
        std::optional<Outcome<void>> result;
        for (const HttpReply& reply : api.drain()) {
            result = codes.accept(reply, now);
        }
        return result;
    }
};

} // namespace

TEST_CASE("codes are shown after the password, for thirty seconds, to nobody else") {
    Revealing revealing;
    revealing.codes.ask(company, msisdn);
    CHECK(revealing.codes.phase() == SimCodesPhase::asking);
    CHECK(revealing.codes.codes(company, msisdn) == nullptr);
    revealing.codes.send("correct horse");
    REQUIRE(revealing.server.requests.size() == 1);
    CHECK(revealing.server.requests[0].method == "POST");
    CHECK(revealing.server.requests[0].path == "/api/v1/companies/1/lines/77010542006/sim-codes");
    const auto outcome = revealing.reply();
    REQUIRE(outcome);
    CHECK(outcome->has_value());
    REQUIRE(revealing.codes.codes(company, msisdn) != nullptr);
    CHECK(revealing.codes.codes(company, msisdn)->puk2 == "15275799");
    CHECK(revealing.codes.codes(company, "77010542001") == nullptr);
    CHECK(revealing.codes.codes(2, msisdn) == nullptr);
    CHECK_FALSE(revealing.codes.tick(revealing.now + 29'999));
    CHECK(revealing.codes.left_ms(revealing.now + 10'000) == 20'000);
    CHECK(revealing.codes.tick(revealing.now + 30'000));
    CHECK(revealing.codes.codes(company, msisdn) == nullptr);
}

TEST_CASE("a wrong password asks for another one") {
    Revealing revealing;
    revealing.codes.ask(company, msisdn);
    revealing.codes.send("wrong");
    const auto outcome = revealing.reply();
    REQUIRE(outcome);
    REQUIRE_FALSE(outcome->has_value());
    CHECK(outcome->error().code == ErrorCode::password_wrong);
    CHECK(revealing.codes.phase() == SimCodesPhase::asking);
    revealing.codes.send("correct horse");
    CHECK(revealing.reply()->has_value());
}

TEST_CASE("another failure ends it") {
    Revealing revealing;
    revealing.codes.ask(company, msisdn);
    revealing.server.reachable = false;
    revealing.codes.send("correct horse");
    CHECK_FALSE(revealing.reply()->has_value());
    CHECK(revealing.codes.phase() == SimCodesPhase::hidden);
}

TEST_CASE("a password nobody asked for is not sent, and hiding gives up what is under way") {
    Revealing revealing;
    revealing.codes.send("correct horse");
    CHECK(revealing.server.requests.empty());
    revealing.server.hold = true;
    revealing.codes.ask(company, msisdn);
    revealing.codes.send("correct horse");
    revealing.codes.hide();
    CHECK(revealing.server.cancelled.size() == 1);
    CHECK(revealing.codes.phase() == SimCodesPhase::hidden);
}
