#include "server/use_cases/download_act.hpp"

#include "server/use_cases/list_accounts.hpp"
#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace std::chrono;
using test::code_of;
using test::World;

namespace {

use_cases::BilledMonth december(const World& world, std::string_view account = "25071142") {
    return {.company = world.company,
            .account = test::account(account),
            .month = domain::Month::parse("2026-12", 2027y / 1 / 15).value()};
}

} // namespace

TEST_CASE("an act and its annex are files, and the history says who took them") {
    World world;
    const auto actor = world.actor(world.accountant);
    const auto act = use_cases::download_act(world.services(), actor, december(world), {});
    REQUIRE(act.has_value());
    CHECK(act->name == "act-25071142-2026-12.pdf");
    const auto annex =
        use_cases::download_annex(world.services(), actor, december(world), {.format = ports::DocumentFormat::xlsx});
    REQUIRE(annex.has_value());
    CHECK(annex->name == "annex-25071142-2026-12.xlsx");
    CHECK(world.history("action = 'download_act'") == 2);
}

TEST_CASE("a month without an invoice, a foreign account and a foreign company have no act") {
    World world;
    const auto actor = world.actor(world.administrator);
    auto january = december(world);
    january.month = domain::Month::parse("2027-01", 2027y / 1 / 15).value();
    CHECK(code_of(use_cases::download_act(world.services(), actor, january, {})) == ErrorCode::not_found);
    CHECK(code_of(use_cases::download_act(world.services(), actor, december(world, "25400801"), {})) ==
          ErrorCode::not_found);
    CHECK(code_of(use_cases::download_annex(world.services(), world.actor(world.stranger), december(world), {})) ==
          ErrorCode::not_found);
    CHECK(code_of(use_cases::download_act(world.services(), world.actor(world.viewer), december(world), {})) ==
          ErrorCode::forbidden);
    CHECK(world.history("action = 'download_act'") == 0);
}

TEST_CASE("accounts and their months are there to be chosen from") {
    World world;
    world.add_account(world.company, "25071143");
    const auto actor = world.actor(world.accountant);
    const auto first = use_cases::list_accounts(world.services(), actor, world.company, {}, 1);
    REQUIRE(first->rows.size() == 1);
    CHECK(first->rows[0].number.str() == "25071142");
    const auto second = use_cases::list_accounts(world.services(), actor, world.company, first->next, 1);
    CHECK(second->rows[0].number.str() == "25071143");
    CHECK(second->next.empty());
    CHECK(code_of(use_cases::list_accounts(world.services(), actor, world.company, "x", 1)) ==
          ErrorCode::cursor_invalid);
    CHECK(code_of(use_cases::list_accounts(world.services(), actor, world.company, {}, 0)) == ErrorCode::limit_range);
    CHECK(use_cases::list_billed_months(world.services(), actor, world.company, test::account("25071142")) ==
          std::vector{2026y / 12});
    CHECK(code_of(use_cases::list_billed_months(world.services(), actor, world.company, test::account("25400801"))) ==
          ErrorCode::not_found);
}
