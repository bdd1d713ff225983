// Access, step by step, as a browser goes through it.

#include "shared/contract/profile.hpp"
#include "shared/contract/recovery.hpp"
#include "tests/server/adapters/http/api_server.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::test;
using namespace std::chrono_literals;

namespace {

struct Browser : ApiServer {
    std::string cookie = cookie_of(world.administrator);

    RawAnswer post(const std::string& path, const std::string& body) {
        return ask({.method = "POST", .path = path, .body = body, .cookie = cookie});
    }

    /// Of the last message that was to be sent.
    [[nodiscard]] std::string last_code() const {
        return world.look()
            .query("SELECT json_extract(parameters, '$.code') FROM outbox ORDER BY id DESC LIMIT 1")
            .first([](const sqlite::Row& row) { return Result<std::string>(row.text(0)); })
            .value()
            .value_or("");
    }
};

std::string flow_in(const RawAnswer& answer) {
    const auto sent = contract::decode<contract::CodeSentDto>(answer.body);
    REQUIRE(sent);
    return sent->flow;
}

const std::string new_password = "a password of one's own";

} // namespace

TEST_CASE("a forgotten password is replaced with a code, the second one that was asked for") {
    Browser browser;
    browser.cookie.clear();
    const auto begun = browser.post("/api/v1/recovery", R"({"phone":"8 701 054 20 01"})");
    REQUIRE(begun.status == 200);
    const std::string flow = flow_in(begun);
    const std::string first_code = browser.last_code();
    browser.world.clock.advance(61s);
    CHECK(browser.post("/api/v1/recovery/resend", contract::encode(contract::ResendRequest{flow})).status == 200);
    const std::string code = browser.last_code();
    CHECK(code != first_code);
    const auto checked =
        browser.post("/api/v1/recovery/code", contract::encode(contract::CodeRequest{.flow = flow, .code = code}));
    CHECK(checked.body == R"({"second_factor":false})");
    const auto finished =
        browser.post("/api/v1/recovery/password",
                     contract::encode(contract::NewPasswordRequest{
                         .flow = flow, .password = new_password, .confirmation = new_password, .second_factor = {}}));
    CHECK(finished.status == 200);
    CHECK(finished.body.contains("Иванов Иван"));
    CHECK(browser
              .ask({.method = "POST",
                    .path = "/api/v1/session",
                    .body = ApiServer::sign_in_body(browser.world.administrator, new_password)})
              .status == 200);
}

TEST_CASE("a mailbox is changed with the code that was sent to it") {
    Browser browser;
    const auto begun = browser.post("/api/v1/profile/email",
                                    contract::encode(contract::EmailChangeRequest{
                                        .email = "new@kabinet.example", .password = std::string(World::password)}));
    REQUIRE(begun.status == 200);
    const auto finished =
        browser.post("/api/v1/profile/email/code",
                     contract::encode(contract::CodeRequest{.flow = flow_in(begun), .code = browser.last_code()}));
    CHECK(finished.status == 200);
    CHECK(finished.body.contains(R"("email":"new@kabinet.example")"));
}

TEST_CASE("somebody ends a session of theirs from another one") {
    Browser browser;
    const std::string elsewhere = browser.cookie_of(browser.world.administrator);
    const auto sessions =
        contract::decode<contract::OwnSessionsDto>(browser.get("/api/v1/profile/sessions", elsewhere).body);
    REQUIRE(sessions);
    REQUIRE(sessions->items.size() == 2);
    for (const contract::OwnSessionDto& session : sessions->items) {
        if (!session.current) {
            const auto path = "/api/v1/profile/sessions/" + std::to_string(session.id);
            CHECK(browser.ask({.method = "DELETE", .path = path, .cookie = elsewhere}).status == 204);
        }
    }
    CHECK(browser.get("/api/v1/session", browser.cookie).status == 401);
    CHECK(browser.get("/api/v1/session", elsewhere).status == 200);
}

TEST_CASE("who is refused for a while is told for how long") {
    ApiServer server;
    const Call wrong{.method = "POST",
                     .path = "/api/v1/session",
                     .body = ApiServer::sign_in_body(server.world.administrator, "wrong password")};
    for (int i = 0; i < 5; ++i) {
        const auto answer = server.ask(wrong);
        CHECK(answer.status == 401);
        CHECK_FALSE(answer.has_header("Retry-After"));
    }
    server.world.clock.advance(60s);
    const auto refused = server.ask(wrong);
    CHECK(refused.status == 429);
    CHECK(refused.header("Retry-After") == "841");
    server.world.clock.advance(841s);
    CHECK(server.ask(wrong).status == 401);
}
