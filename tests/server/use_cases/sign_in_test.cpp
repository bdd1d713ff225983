#include "server/use_cases/sign_in.hpp"

#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

#include <thread>

using namespace kabinet;
using namespace std::chrono_literals;
using test::code_of;
using test::World;

TEST_CASE("phone and password open a session and tell who it is") {
    World world;
    const auto signed_in = world.sign_in(world.administrator);
    REQUIRE(signed_in.has_value());
    CHECK(signed_in->view.user_name == "Иванов Иван");
    CHECK(signed_in->view.phone == world.administrator);
    REQUIRE(signed_in->view.companies.size() == 1);
    CHECK(signed_in->view.companies[0].company.bin.digits() == "750750750750");
    CHECK(signed_in->view.companies[0].role == domain::Role::administrator);
    const auto actor = use_cases::authenticate(world.services(), signed_in->token, "192.0.2.7");
    REQUIRE(actor.has_value());
    CHECK(actor->phone == world.administrator);
    CHECK(actor->address == "192.0.2.7");
}

TEST_CASE("each sign-in is a session of its own") {
    World world;
    CHECK(world.sign_in(world.administrator)->token != world.sign_in(world.administrator)->token);
    CHECK(world.number("SELECT count(*) FROM sessions") == 2);
}

TEST_CASE("an unknown phone, a wrong password and a disabled person are the same error after the same work") {
    World world;
    REQUIRE(world.look().execute("UPDATE users SET disabled = 1 WHERE phone = 77010542003"));
    CHECK(code_of(world.sign_in(world.administrator, "wrong password")) == ErrorCode::credentials_invalid);
    CHECK(world.hasher.verified == 1);
    CHECK(world.hasher.verified_nobody == 0);
    CHECK(code_of(world.sign_in(test::msisdn("77770000000"))) == ErrorCode::credentials_invalid);
    CHECK(code_of(world.sign_in(world.viewer)) == ErrorCode::credentials_invalid);
    CHECK(world.hasher.verified == 1);
    CHECK(world.hasher.verified_nobody == 2);
    for (const auto& phone : {world.administrator, test::msisdn("77770000000"), world.viewer}) {
        const auto refused = world.sign_in(phone, "wrong password");
        CHECK(refused.error().field.empty());
    }
    CHECK(world.number("SELECT count(*) FROM sessions") == 0);
}

TEST_CASE("a person without a password can't sign in, with an empty one neither") {
    World world;
    REQUIRE(world.look().execute("UPDATE users SET password_hash = ''"));
    CHECK(code_of(world.sign_in(world.administrator, "")) == ErrorCode::credentials_invalid);
}

TEST_CASE("after five wrong passwords not even the right one is checked, until fifteen minutes have gone by") {
    World world;
    for (int i = 0; i < 5; ++i) {
        CHECK(code_of(world.sign_in(world.administrator, "wrong password")) == ErrorCode::credentials_invalid);
        world.clock.advance(10s);
    }
    const int verified = world.hasher.verified;
    const auto refused = world.sign_in(world.administrator);
    CHECK(code_of(refused) == ErrorCode::rate_limited);
    CHECK(refused.error().retry_after == 14min + 11s);
    CHECK(world.hasher.verified == verified);
    CHECK(world.sign_in(world.accountant).has_value());

    SUBCASE("a restart changes nothing") {
        world.reopen();
        CHECK(code_of(world.sign_in(world.administrator)) == ErrorCode::rate_limited);
    }
    SUBCASE("fifteen minutes after the first one there is one more check") {
        world.clock.advance(14min + 10s);
        CHECK(code_of(world.sign_in(world.administrator)) == ErrorCode::rate_limited);
        world.clock.advance(1s);
        CHECK(world.sign_in(world.administrator).has_value());
    }
    SUBCASE("a clock set back by years does not lock the account for years") {
        world.clock.set(Instant(1'400'000'000s));
        CHECK(world.sign_in(world.administrator).has_value());
    }
}

TEST_CASE("a phone that nobody has is limited like any other") {
    World world;
    const auto nobody = test::msisdn("77770000000");
    for (int i = 0; i < 5; ++i) {
        CHECK(code_of(world.sign_in(nobody)) == ErrorCode::credentials_invalid);
    }
    CHECK(code_of(world.sign_in(nobody)) == ErrorCode::rate_limited);
}

TEST_CASE("right passwords don't count") {
    World world;
    for (int i = 0; i < 12; ++i) {
        CHECK(world.sign_in(world.administrator).has_value());
    }
    CHECK(world.number("SELECT count(*) FROM password_attempts") == 0);
}

TEST_CASE("a right password does not wipe out the wrong ones") {
    World world;
    for (int i = 0; i < 4; ++i) {
        CHECK(code_of(world.sign_in(world.administrator, "wrong password")) == ErrorCode::credentials_invalid);
    }
    CHECK(world.sign_in(world.administrator).has_value());
    CHECK(code_of(world.sign_in(world.administrator, "wrong password")) == ErrorCode::credentials_invalid);
    CHECK(code_of(world.sign_in(world.administrator)) == ErrorCode::rate_limited);
}

TEST_CASE("twenty guesses at once are five checks") {
    World world;
    {
        std::vector<std::jthread> crowd;
        for (int i = 0; i < 20; ++i) {
            crowd.emplace_back([&] { static_cast<void>(world.sign_in(world.administrator, "wrong password")); });
        }
    }
    CHECK(world.hasher.verified == 5);
}

TEST_CASE("a check that could not be made is not held against the account") {
    World world;
    world.hasher.overloaded = true;
    for (int i = 0; i < 6; ++i) {
        CHECK(code_of(world.sign_in(world.administrator)) == ErrorCode::unavailable);
    }
    world.hasher.overloaded = false;
    CHECK(world.sign_in(world.administrator).has_value());
}

TEST_CASE("an outdated hash is renewed at the next sign-in") {
    World world;
    world.hasher.version = "v2";
    CHECK(world.sign_in(world.administrator).has_value());
    CHECK(world.number("SELECT count(*) FROM users WHERE phone = 77010542001 AND password_hash LIKE 'v2:%'") == 1);
    CHECK(world.number("SELECT count(*) FROM users WHERE phone = 77010542002 AND password_hash LIKE 'v1:%'") == 1);
    CHECK(world.sign_in(world.administrator).has_value());
}

TEST_CASE("the history knows who signed in and who was refused, and nothing of strangers") {
    World world;
    CHECK(world.sign_in(world.administrator).has_value());
    CHECK(code_of(world.sign_in(world.accountant, "wrong password")) == ErrorCode::credentials_invalid);
    CHECK(code_of(world.sign_in(test::msisdn("77770000000"))) == ErrorCode::credentials_invalid);
    CHECK(world.history(
              "action = 'sign_in' AND outcome = 'succeeded' AND user_phone = 77010542001 AND address = '192.0.2.1'") ==
          1);
    CHECK(world.history("action = 'sign_in' AND outcome = 'refused' AND user_phone = 77010542002") == 1);
    CHECK(world.history("true") == 2);
}

TEST_CASE("when the history can't be written nobody gets in") {
    World world;
    REQUIRE(world.look().execute("DROP TABLE action_history"));
    CHECK_FALSE(world.sign_in(world.administrator).has_value());
    CHECK(world.number("SELECT count(*) FROM sessions") == 0);
}

TEST_CASE("a browser's name is cut, whatever it sends") {
    World world;
    const std::string name(5000, 'x');
    const auto signed_in = use_cases::sign_in(world.services(), {.phone = world.administrator,
                                                                 .password = std::string(World::password),
                                                                 .visit = {.address = "", .user_agent = name}});
    CHECK(signed_in.has_value());
    CHECK(world.number("SELECT length(user_agent) FROM sessions") == 256);
}

namespace {

Result<use_cases::SignedIn> from_browser(World& world, std::string_view password, std::string device) {
    return use_cases::sign_in(
        world.services(), {.phone = world.administrator,
                           .password = std::string(password),
                           .visit = {.address = "192.0.2.1", .user_agent = "a browser", .device = std::move(device)}});
}

} // namespace

TEST_CASE("a browser that was here before is known, and is not locked out by a stranger's guesses") {
    World world;
    const auto first = world.sign_in(world.administrator);
    REQUIRE(first->device.size() == ports::SecretTokens::token_length);
    CHECK(from_browser(world, World::password, first->device)->device.empty());
    for (int i = 0; i < 1000; ++i) {
        CHECK_FALSE(world.sign_in(world.administrator, "guess " + std::to_string(i)).has_value());
    }
    CHECK(world.hasher.verified == 2 + 5);
    CHECK(code_of(world.sign_in(world.administrator)) == ErrorCode::rate_limited);
    world.reopen();
    CHECK(from_browser(world, World::password, first->device).has_value());
    CHECK(use_cases::authenticate(world.services(), first->token, "192.0.2.1").has_value());
}

TEST_CASE("a known browser has five guesses of its own, and no one else's") {
    World world;
    const auto first = world.sign_in(world.administrator);
    const auto colleague = world.sign_in(world.accountant);
    for (int i = 0; i < 5; ++i) {
        CHECK(code_of(from_browser(world, "wrong password", first->device)) == ErrorCode::credentials_invalid);
    }
    CHECK(code_of(from_browser(world, World::password, first->device)) == ErrorCode::rate_limited);
    CHECK(world.sign_in(world.administrator).has_value());
    for (const std::string& device : {colleague->device, std::string(43, 'x'), std::string("x")}) {
        for (int i = 0; i < 2; ++i) {
            static_cast<void>(from_browser(world, "wrong password", device));
        }
    }
    CHECK(code_of(world.sign_in(world.administrator)) == ErrorCode::rate_limited);
}
