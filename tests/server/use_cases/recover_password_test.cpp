#include "server/use_cases/recover_password.hpp"

#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace kabinet;
using namespace std::chrono_literals;
using test::code_of;
using test::World;
using use_cases::CodeSent;

namespace {

const use_cases::Visit visit{.address = "192.0.2.9", .user_agent = "a browser"};

struct Recovery : World {
    Result<CodeSent> begin(const domain::Msisdn& phone) { return use_cases::begin_recovery(services(), phone, visit); }

    std::string begun(const domain::Msisdn& phone) {
        const auto sent = begin(phone);
        REQUIRE(sent.has_value());
        return sent->flow;
    }

    Result<use_cases::RecoveryStep> check(std::string_view flow, std::string_view code) {
        return use_cases::check_recovery_code(services(), flow, domain::OneTimeCode::parse(code).value());
    }

    Result<use_cases::SignedIn> finish(const std::string& flow, std::string_view chosen = "новый пароль 1") {
        return use_cases::finish_recovery(services(),
                                          {.flow = flow, .password = std::string(chosen), .second_factor = {}}, visit);
    }

    /// What the last message of a channel says to whom.
    [[nodiscard]] std::string last_code(std::string_view channel = "sms") {
        auto connection = look();
        return connection
            .query("SELECT json_extract(parameters, '$.code') FROM outbox WHERE channel = ? AND template ="
                   " 'recovery_code' ORDER BY id DESC LIMIT 1",
                   channel)
            .first([](const sqlite::Row& row) { return Result<std::string>(row.text(0)); })
            .value()
            .value_or("");
    }

    [[nodiscard]] std::int64_t codes_sent() const {
        return number("SELECT count(*) FROM outbox WHERE template = 'recovery_code'");
    }
};

} // namespace

TEST_CASE("number, code, new password: and the person is signed in, with the old password gone") {
    Recovery world;
    const std::string flow = world.begun(world.administrator);
    CHECK(world.number("SELECT count(*) FROM outbox WHERE channel = 'sms' AND recipient = '77010542001'"
                       " AND template = 'recovery_code' AND expires_at = created_at + 300") == 1);
    CHECK(world.check(flow, world.last_code()).has_value());
    const auto signed_in = world.finish(flow);
    REQUIRE(signed_in.has_value());
    CHECK(signed_in->view.user_name == "Иванов Иван");
    CHECK(use_cases::authenticate(world.services(), signed_in->token, "192.0.2.9").has_value());
    CHECK(code_of(world.sign_in(world.administrator)) == ErrorCode::credentials_invalid);
    CHECK(world.sign_in(world.administrator, "новый пароль 1").has_value());
    CHECK(world.history("action = 'recover_password' AND outcome = 'succeeded' AND user_phone = 77010542001") == 1);
    CHECK(world.number("SELECT count(*) FROM outbox WHERE template = 'password_changed'") == 1);
}

TEST_CASE("the first sign-in of somebody without a password goes the same way") {
    Recovery world;
    REQUIRE(world.look().execute("UPDATE users SET password_hash = '' WHERE phone = 77010542001"));
    const std::string flow = world.begun(world.administrator);
    REQUIRE(world.check(flow, world.last_code()));
    CHECK(world.finish(flow).has_value());
}

TEST_CASE("a phone that nobody has, and one of a disabled person, look the same and get nothing") {
    Recovery world;
    REQUIRE(world.look().execute("UPDATE users SET disabled = 1 WHERE phone = 77010542003"));
    for (const auto& phone : {test::msisdn("77770000000"), world.viewer}) {
        const std::string flow = world.begun(phone);
        CHECK(flow.size() == ports::SecretTokens::token_length);
        CHECK(world.codes_sent() == 0);
        CHECK(code_of(world.begin(phone)) == ErrorCode::code_too_soon);
        CHECK(code_of(world.check(flow, "999999")) == ErrorCode::code_wrong);
        CHECK(code_of(world.check(flow, "999999")) == ErrorCode::code_wrong);
        CHECK(code_of(world.check(flow, "999999")) == ErrorCode::code_exhausted);
        CHECK(code_of(world.finish(flow)) == ErrorCode::flow_expired);
    }
}

TEST_CASE("of the right code of nobody's flow nothing follows either") {
    Recovery world;
    const std::string flow = world.begun(test::msisdn("77770000000"));
    CHECK(world.check(flow, "000001").has_value()); // the code that was never sent
    CHECK(code_of(world.finish(flow)) == ErrorCode::flow_expired);
    CHECK(world.number("SELECT count(*) FROM sessions") == 0);
}

TEST_CASE("a code has three tries, five minutes and one use") {
    Recovery world;
    const std::string flow = world.begun(world.administrator);
    SUBCASE("three tries") {
        CHECK(code_of(world.check(flow, "999999")) == ErrorCode::code_wrong);
        CHECK(code_of(world.check(flow, "999998")) == ErrorCode::code_wrong);
        const auto third = world.check(flow, "999997");
        CHECK(code_of(third) == ErrorCode::code_exhausted);
        CHECK(third.error().field == "code");
        CHECK(code_of(world.check(flow, world.last_code())) == ErrorCode::code_exhausted);
    }
    SUBCASE("the third may be right") {
        CHECK(code_of(world.check(flow, "999999")) == ErrorCode::code_wrong);
        CHECK(code_of(world.check(flow, "999998")) == ErrorCode::code_wrong);
        CHECK(world.check(flow, world.last_code()).has_value());
    }
    SUBCASE("five minutes") {
        world.clock.advance(5min);
        CHECK(code_of(world.check(flow, world.last_code())) == ErrorCode::code_expired);
    }
    SUBCASE("one second before they are over") {
        world.clock.advance(5min - 1s);
        CHECK(world.check(flow, world.last_code()).has_value());
    }
    SUBCASE("one use") {
        CHECK(world.check(flow, world.last_code()).has_value());
        CHECK(code_of(world.check(flow, world.last_code())) == ErrorCode::code_used);
        CHECK(world.finish(flow).has_value());
        CHECK(code_of(world.finish(flow)) == ErrorCode::flow_expired);
    }
    SUBCASE("a restart changes nothing") {
        CHECK(code_of(world.check(flow, "999999")) == ErrorCode::code_wrong);
        CHECK(code_of(world.check(flow, "999998")) == ErrorCode::code_wrong);
        world.reopen();
        CHECK(code_of(world.check(flow, "999997")) == ErrorCode::code_exhausted);
    }
    SUBCASE("a clock set back by years revives none") {
        world.clock.set(world.clock.now() - std::chrono::days(3650));
        CHECK(code_of(world.check(flow, world.last_code())) == ErrorCode::flow_expired);
    }
}

TEST_CASE("a code is good for its own flow only") {
    Recovery world;
    const std::string flow = world.begun(world.administrator);
    const std::string code = world.last_code();
    const std::string other = world.begun(world.accountant);
    CHECK(code_of(world.check(other, code)) == ErrorCode::code_wrong);
    CHECK(code_of(world.check("no such flow", code)) == ErrorCode::flow_expired);
    CHECK(code_of(world.finish(flow)) == ErrorCode::flow_expired);
    CHECK(world.check(flow, code).has_value());
}

TEST_CASE("another code can be asked for after a minute, and ends the one before") {
    Recovery world;
    const std::string flow = world.begun(world.administrator);
    const std::string first = world.last_code();
    CHECK(code_of(use_cases::resend_recovery_code(world.services(), flow)) == ErrorCode::code_too_soon);
    world.clock.advance(59s);
    CHECK(code_of(use_cases::resend_recovery_code(world.services(), flow)) == ErrorCode::code_too_soon);
    world.clock.advance(1s);
    const auto again = use_cases::resend_recovery_code(world.services(), flow);
    REQUIRE(again.has_value());
    CHECK(again->flow == flow);
    CHECK(world.codes_sent() == 2);
    CHECK(code_of(world.check(flow, first)) == ErrorCode::code_wrong);
    CHECK(world.check(flow, world.last_code()).has_value());
}

TEST_CASE("ten thousand requests for one number send three messages") {
    Recovery world;
    auto services = world.services();
    services.flows.begun_per_address = 1'000'000;
    for (int i = 0; i < 10'000; ++i) {
        static_cast<void>(use_cases::begin_recovery(services, world.administrator, visit));
        if (i % 10 == 0) {
            world.clock.advance(1s);
        }
    }
    CHECK(world.codes_sent() == 3);
}

TEST_CASE("a number gets three codes within an hour and five within a day, whether anybody has it or not") {
    Recovery world;
    for (const auto& phone : {world.administrator, test::msisdn("77770000000")}) {
        for (int i = 0; i < 3; ++i) {
            CHECK(world.begin(phone).has_value());
            world.clock.advance(60s);
        }
        CHECK(code_of(world.begin(phone)) == ErrorCode::code_limit);
        CHECK(world.begin(phone).error().retry_after == 57min + 1s);
        world.clock.advance(1h);
        CHECK(world.begin(phone).has_value());
        world.clock.advance(60s);
        CHECK(world.begin(phone).has_value());
        world.clock.advance(1s);
        CHECK(world.begin(phone).error().retry_after == 59s);
        world.clock.advance(2h - 1s);
        CHECK(code_of(world.begin(phone)) == ErrorCode::code_limit);
        CHECK(world.begin(phone).error().retry_after == 24h + 1s - (3h + 4min));
        world.clock.advance(24h);
        CHECK(world.begin(phone).has_value());
        world.clock.advance(24h);
    }
}

TEST_CASE("one address begins so many recoveries within an hour, of whatever phones") {
    Recovery world;
    for (int i = 0; i < 30; ++i) {
        CHECK(world.begin(test::msisdn("770000001" + std::to_string(10 + i))).has_value());
    }
    CHECK(code_of(world.begin(world.administrator)) == ErrorCode::rate_limited);
    CHECK(world.begin(world.administrator).error().retry_after == 1h + 1s);
    CHECK(use_cases::begin_recovery(world.services(), world.administrator, {.address = "192.0.2.10", .user_agent = ""})
              .has_value());
    world.clock.advance(1h + 1s);
    CHECK(world.begin(world.accountant).has_value());
}

TEST_CASE("a new password ends the other sessions and lifts the lock of wrong ones") {
    Recovery world;
    const auto before = world.sign_in(world.administrator);
    REQUIRE(before.has_value());
    for (int i = 0; i < 5; ++i) {
        CHECK(code_of(world.sign_in(world.administrator, "wrong password")) == ErrorCode::credentials_invalid);
    }
    CHECK(code_of(world.sign_in(world.administrator)) == ErrorCode::rate_limited);
    const std::string flow = world.begun(world.administrator);
    REQUIRE(world.check(flow, world.last_code()));
    REQUIRE(world.finish(flow));
    CHECK(code_of(use_cases::authenticate(world.services(), before->token, "192.0.2.1")) == ErrorCode::unauthenticated);
    CHECK(world.sign_in(world.administrator, "новый пароль 1").has_value());
}

TEST_CASE("for ten days after a SIM swap the code goes to the mailbox, or nowhere") {
    Recovery world;
    REQUIRE(
        world.look().execute("INSERT INTO lines (msisdn, company_id, account, status) SELECT 77010542001, company_id,"
                             " account, 'active' FROM lines WHERE msisdn = 77010542019"));
    REQUIRE(world.look().run("INSERT INTO sims (iccid, msisdn, swapped_at) VALUES ('89997021234567899456', 77010542001,"
                             " ?)",
                             world.clock.now() - std::chrono::days(9)));
    SUBCASE("no mailbox is known") {
        world.begun(world.administrator);
        CHECK(world.codes_sent() == 0);
    }
    SUBCASE("the mailbox is known") {
        REQUIRE(world.look().execute("UPDATE users SET email = 'ivanov@kabinet.example' WHERE phone = 77010542001"));
        const std::string flow = world.begun(world.administrator);
        CHECK(world.last_code("sms").empty());
        CHECK(world.check(flow, world.last_code("mail")).has_value());
    }
    SUBCASE("after ten days the phone is trusted again") {
        world.clock.advance(std::chrono::days(1));
        world.begun(world.administrator);
        CHECK(world.number("SELECT count(*) FROM outbox WHERE channel = 'sms'") == 1);
    }
}

TEST_CASE("a thousand guesses never get in, and never lock out a signed-in person") {
    Recovery world;
    const auto own = world.sign_in(world.administrator);
    REQUIRE(own.has_value());
    int right = 0;
    int guesses = 0;
    std::string flow;
    std::set<std::string> codes;
    while (guesses < 1000) {
        if (auto begun = world.begin(world.administrator)) {
            flow = begun->flow;
            codes.insert(world.last_code());
        }
        for (int i = 0; i < 10; ++i, ++guesses) {
            right += world.check(flow, std::to_string(900'000 + guesses)).has_value() ? 1 : 0;
        }
        world.clock.advance(61s);
        // The person works on meanwhile.
        CHECK(use_cases::authenticate(world.services(), own->token, "192.0.2.1").has_value());
    }
    CHECK(right == 0);
    CHECK(codes.size() <= 5);
}
