#include "server/use_cases/view_line.hpp"

#include "server/use_cases/check_ready.hpp"
#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using test::code_of;
using test::World;

TEST_CASE("a line is seen by whoever sees the company's lines") {
    World world;
    for (const auto& person : {world.administrator, world.accountant, world.viewer}) {
        const auto line = use_cases::view_line(world.services(), world.actor(person), world.company, world.line);
        REQUIRE(line.has_value());
        CHECK(line->line.row.account.str() == "25071142");
    }
}

TEST_CASE("only who may ask for the SIM's codes is told that they are known") {
    World world;
    const auto has_codes = [&](const domain::Msisdn& person) {
        return use_cases::view_line(world.services(), world.actor(person), world.company, world.line)
            ->line.has_sim_codes;
    };
    CHECK(has_codes(world.administrator));
    CHECK_FALSE(has_codes(world.accountant));
    CHECK_FALSE(has_codes(world.viewer));
}

TEST_CASE("a foreign line answers exactly like one that does not exist, through either company") {
    World world;
    const auto actor = world.actor(world.administrator);
    for (const ports::CompanyId company : {world.company, world.foreign, ports::CompanyId{999}}) {
        for (const auto& line : {world.foreign_line, test::msisdn("77770000000")}) {
            const auto answer = use_cases::view_line(world.services(), actor, company, line);
            CHECK(code_of(answer) == ErrorCode::not_found);
            CHECK(answer.error().field.empty());
        }
    }
    CHECK(code_of(use_cases::view_line(world.services(), actor, world.foreign, world.line)) == ErrorCode::not_found);
}

TEST_CASE("the server is ready when its database can be read") {
    World world;
    CHECK(use_cases::check_ready(world.services()).has_value());
    REQUIRE(world.look().execute("DROP TABLE meta"));
    CHECK_FALSE(use_cases::check_ready(world.services()).has_value());
}
