#include "server/use_cases/current_session.hpp"

#include "server/use_cases/end_old_sessions.hpp"
#include "server/use_cases/sign_out.hpp"
#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace std::chrono_literals;
using test::code_of;
using test::World;

namespace {

struct SignedInWorld : World {
    std::string token = sign_in(administrator)->token;

    Result<use_cases::Actor> come() { return use_cases::authenticate(services(), token, "192.0.2.1"); }
};

} // namespace

TEST_CASE("what is no token of a session is nobody") {
    SignedInWorld world;
    for (const std::string& token :
         {std::string(), std::string("x"), std::string(43, 'x'), world.token + "x", std::string(100'000, 'x')}) {
        CHECK(code_of(use_cases::authenticate(world.services(), token, "")) == ErrorCode::unauthenticated);
    }
    CHECK(world.come().has_value());
}

TEST_CASE("a session ends thirty minutes after it was used last") {
    SignedInWorld world;
    for (int i = 0; i < 5; ++i) {
        world.clock.advance(29min);
        CHECK(world.come().has_value());
    }
    world.clock.advance(30min);
    CHECK(code_of(world.come()) == ErrorCode::unauthenticated);
}

TEST_CASE("a session ends after twelve hours, however much it is used") {
    SignedInWorld world;
    for (auto used = 0min; used < 12h - 20min; used += 20min) {
        world.clock.advance(20min);
        REQUIRE(world.come().has_value());
    }
    world.clock.advance(20min);
    CHECK(code_of(world.come()) == ErrorCode::unauthenticated);
}

TEST_CASE("a session that was found too old stays ended when the clock is set back") {
    SignedInWorld world;
    const Instant before = world.clock.now();
    world.clock.advance(31min);
    CHECK(code_of(world.come()) == ErrorCode::unauthenticated);
    world.clock.set(before);
    CHECK(code_of(world.come()) == ErrorCode::unauthenticated);
}

TEST_CASE("a session from what is now the future is ended: the clock was set back") {
    SignedInWorld world;
    world.clock.advance(-std::chrono::hours(24 * 3650));
    CHECK(code_of(world.come()) == ErrorCode::unauthenticated);
}

TEST_CASE("a clock set back by a minute disturbs nobody") {
    SignedInWorld world;
    world.clock.advance(-1min);
    CHECK(world.come().has_value());
}

TEST_CASE("shorter limits hold for sessions that are open already") {
    SignedInWorld world;
    world.clock.advance(10min);
    auto services = world.services();
    services.sessions.absolute_limit = 5min;
    CHECK(code_of(use_cases::authenticate(services, world.token, "")) == ErrorCode::unauthenticated);
}

TEST_CASE("a session is not written to the disk with every request") {
    SignedInWorld world;
    const auto seen = [&] { return world.number("SELECT last_seen_at FROM sessions"); };
    const auto first = seen();
    world.clock.advance(59s);
    CHECK(world.come().has_value());
    CHECK(seen() == first);
    world.clock.advance(1s);
    CHECK(world.come().has_value());
    CHECK(seen() == first + 60);
}

TEST_CASE("disabling a person ends the session") {
    SignedInWorld world;
    REQUIRE(world.look().execute("UPDATE users SET disabled = 1"));
    CHECK(code_of(world.come()) == ErrorCode::unauthenticated);
    REQUIRE(world.look().execute("UPDATE users SET disabled = 0"));
    CHECK(code_of(world.come()) == ErrorCode::unauthenticated);
}

TEST_CASE("signing out ends this session, not the person's others, and is in the history") {
    SignedInWorld world;
    const std::string other = world.sign_in(world.administrator)->token;
    const auto actor = world.come();
    REQUIRE(actor.has_value());
    CHECK(use_cases::sign_out(world.services(), *actor).has_value());
    CHECK(code_of(world.come()) == ErrorCode::unauthenticated);
    CHECK(use_cases::authenticate(world.services(), other, "").has_value());
    CHECK(world.history("action = 'sign_out' AND user_phone = 77010542001") == 1);
}

TEST_CASE("the view of a session shows companies as they are now") {
    SignedInWorld world;
    const auto actor = world.come();
    REQUIRE(actor.has_value());
    REQUIRE(world.look().execute(
        "DELETE FROM memberships WHERE user_id = (SELECT id FROM users WHERE phone = 77010542001)"));
    const auto view = use_cases::view_session(world.services(), *actor);
    REQUIRE(view.has_value());
    CHECK(view->companies.empty());
    CHECK(view->user_name == "Иванов Иван");
}

TEST_CASE("old sessions are swept away without being asked for") {
    SignedInWorld world;
    CHECK(use_cases::end_old_sessions(world.services()).value() == 0);
    world.clock.advance(31min);
    CHECK(use_cases::end_old_sessions(world.services()).value() == 1);
    CHECK(world.number("SELECT count(*) FROM sessions") == 0);
}
