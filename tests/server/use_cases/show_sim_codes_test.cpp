#include "server/use_cases/show_sim_codes.hpp"

#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using test::code_of;
using test::World;

namespace {

Result<ports::SimCodes> show(World& world, const domain::Msisdn& person, const domain::Msisdn& line,
                             std::string_view password = World::password) {
    return use_cases::show_sim_codes(world.services(), world.actor(person), world.company, line, password);
}

} // namespace

TEST_CASE("an administrator who gives the password again sees the codes, and history and outbox know of it") {
    World world;
    const auto codes = show(world, world.administrator, world.line);
    REQUIRE(codes.has_value());
    CHECK(codes->pin1 == "0000");
    CHECK(codes->pin2 == "6911");
    CHECK(codes->puk1 == "11507782");
    CHECK(codes->puk2 == "15275799");
    CHECK(world.history(
              "action = 'view_sim_codes' AND outcome = 'succeeded' AND msisdn = 77010542019 AND company_id = 1") == 1);
    CHECK(world.number("SELECT count(*) FROM outbox WHERE channel = 'sms' AND recipient = '77010542001'"
                       " AND parameters LIKE '%+7 701 054 20 19%'") == 1);
    CHECK(world.number("SELECT count(*) FROM outbox WHERE parameters LIKE '%11507782%'") == 0);
}

TEST_CASE("the notice goes to the mail address when there is one") {
    World world;
    REQUIRE(world.look().execute("UPDATE users SET email = 'ivanov@kabinet.example', language = 'kk'"));
    CHECK(show(world, world.administrator, world.line).has_value());
    CHECK(world.number("SELECT count(*) FROM outbox WHERE channel = 'mail' AND recipient = 'ivanov@kabinet.example'"
                       " AND language = 'kk'") == 1);
}

TEST_CASE("a wrong password shows nothing and is in the history") {
    World world;
    const auto codes = show(world, world.administrator, world.line, "wrong password");
    CHECK(code_of(codes) == ErrorCode::password_wrong);
    CHECK(codes.error().field == "password");
    CHECK(world.history("action = 'view_sim_codes' AND outcome = 'refused'") == 1);
    CHECK(world.number("SELECT count(*) FROM outbox") == 0);
}

TEST_CASE("five wrong passwords of one's own session are enough, whatever strangers do meanwhile") {
    World world;
    const auto actor = world.actor(world.administrator);
    const auto ask = [&](std::string_view password) {
        return use_cases::show_sim_codes(world.services(), actor, world.company, world.line, password);
    };
    for (int i = 0; i < 5; ++i) {
        CHECK(code_of(world.sign_in(world.administrator, "wrong password")) == ErrorCode::credentials_invalid);
    }
    CHECK(code_of(world.sign_in(world.administrator)) == ErrorCode::rate_limited);
    CHECK(ask(World::password).has_value());
    for (int i = 0; i < 5; ++i) {
        CHECK(code_of(ask("wrong password")) == ErrorCode::password_wrong);
    }
    CHECK(code_of(ask(World::password)) == ErrorCode::rate_limited);
}

TEST_CASE("other roles are refused before their password is looked at") {
    World world;
    for (const auto& person : {world.accountant, world.viewer}) {
        const auto actor = world.actor(person);
        const int verified = world.hasher.verified;
        CHECK(code_of(use_cases::show_sim_codes(world.services(), actor, world.company, world.line, World::password)) ==
              ErrorCode::forbidden);
        CHECK(world.hasher.verified == verified);
    }
    CHECK(world.history("action = 'view_sim_codes' AND outcome = 'succeeded'") == 0);
}

TEST_CASE("a foreign line, one that does not exist and one without codes are not found") {
    World world;
    for (const char* line : {"77012111249", "77770000000", "77010542020"}) {
        CHECK(code_of(show(world, world.administrator, test::msisdn(line))) == ErrorCode::not_found);
    }
    const auto actor = world.actor(world.administrator);
    CHECK(code_of(use_cases::show_sim_codes(world.services(), actor, world.foreign, world.foreign_line,
                                            World::password)) == ErrorCode::not_found);
}

TEST_CASE("when the history can't be written nothing is shown and nothing is sent") {
    World world;
    const auto actor = world.actor(world.administrator);
    REQUIRE(world.look().execute(
        "CREATE TRIGGER full BEFORE INSERT ON action_history BEGIN SELECT RAISE(ABORT, 'full'); END"));
    CHECK_FALSE(
        use_cases::show_sim_codes(world.services(), actor, world.company, world.line, World::password).has_value());
    CHECK(world.number("SELECT count(*) FROM outbox") == 0);
}
