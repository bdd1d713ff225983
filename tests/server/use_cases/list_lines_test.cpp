#include "server/use_cases/list_lines.hpp"

#include "server/use_cases/summarize_lines.hpp"
#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace kabinet;
using test::code_of;
using test::World;

TEST_CASE("every role sees the company's lines, and only those") {
    World world;
    for (const auto& person : {world.administrator, world.accountant, world.viewer}) {
        const auto list = use_cases::list_lines(world.services(), world.actor(person), world.company, {});
        REQUIRE(list.has_value());
        REQUIRE(list->rows.size() == 2);
        CHECK(list->rows[0].msisdn == world.line);
        CHECK(list->next.empty());
        CHECK(list->total.count == 2);
        CHECK(use_cases::summarize_lines(world.services(), world.actor(person), world.company)->active == 2);
    }
}

TEST_CASE("a foreign company answers exactly like one that does not exist") {
    World world;
    const auto actor = world.actor(world.administrator);
    for (const ports::CompanyId company : {world.foreign, ports::CompanyId{999}, ports::CompanyId{-1}}) {
        const auto list = use_cases::list_lines(world.services(), actor, company, {});
        CHECK(code_of(list) == ErrorCode::not_found);
        CHECK(list.error().field.empty());
        CHECK(code_of(use_cases::summarize_lines(world.services(), actor, company)) == ErrorCode::not_found);
    }
}

TEST_CASE("a membership that was taken away counts from the next request on") {
    World world;
    const auto actor = world.actor(world.viewer);
    REQUIRE(world.look().execute("DELETE FROM memberships WHERE role = 'viewer'"));
    CHECK(code_of(use_cases::list_lines(world.services(), actor, world.company, {})) == ErrorCode::not_found);
}

TEST_CASE("the next page begins where the cursor says, and the last one has no cursor") {
    World world;
    const auto actor = world.actor(world.administrator);
    use_cases::LineListQuery query;
    query.limit = 1;
    query.descending = true;
    const auto first = use_cases::list_lines(world.services(), actor, world.company, query);
    REQUIRE(first.has_value());
    CHECK(first->rows[0].msisdn.digits() == "77010542020");
    REQUIRE_FALSE(first->next.empty());
    query.after = first->next;
    const auto second = use_cases::list_lines(world.services(), actor, world.company, query);
    REQUIRE(second.has_value());
    CHECK(second->rows[0].msisdn.digits() == "77010542019");
    CHECK(second->next.empty());
    CHECK(second->total.count == 2);
}

TEST_CASE("a cursor of another order and a limit out of range are refused by name") {
    World world;
    const auto actor = world.actor(world.administrator);
    use_cases::LineListQuery query;
    query.after = "N77010542019";
    const auto wrong_order = use_cases::list_lines(world.services(), actor, world.company, query);
    CHECK(code_of(wrong_order) == ErrorCode::cursor_invalid);
    CHECK(wrong_order.error().field == "after");
    for (const int limit : {0, -1, 501}) {
        query = {};
        query.limit = limit;
        const auto refused = use_cases::list_lines(world.services(), actor, world.company, query);
        CHECK(code_of(refused) == ErrorCode::limit_range);
        CHECK(refused.error().field == "limit");
    }
}

TEST_CASE("the total of a status is what the summary says of it") {
    World world;
    REQUIRE(world.look().execute("UPDATE lines SET status = 'debt' WHERE msisdn = 77010542020"));
    const auto actor = world.actor(world.viewer);
    use_cases::LineListQuery query;
    query.filter.statuses = {domain::LineStatus::debt};
    const auto list = use_cases::list_lines(world.services(), actor, world.company, query);
    REQUIRE(list.has_value());
    REQUIRE(list->rows.size() == 1);
    CHECK(list->rows[0].msisdn.digits() == "77010542020");
    CHECK(list->total.count == use_cases::summarize_lines(world.services(), actor, world.company)->debt);
}

TEST_CASE("pages of a filtered list follow one another, and not into another list") {
    World world;
    const auto actor = world.actor(world.viewer);
    use_cases::LineListQuery query;
    query.filter.statuses = {domain::LineStatus::active};
    query.limit = 1;
    const auto first = use_cases::list_lines(world.services(), actor, world.company, query);
    REQUIRE(first.has_value());
    query.after = first->next;
    const auto second = use_cases::list_lines(world.services(), actor, world.company, query);
    REQUIRE(second.has_value());
    CHECK(second->rows[0].msisdn.digits() == "77010542020");
    CHECK(second->total.count == 2);
    query.filter = {};
    CHECK(code_of(use_cases::list_lines(world.services(), actor, world.company, query)) == ErrorCode::cursor_invalid);
}

TEST_CASE("what can be chosen are the tariffs and accounts of the company's own lines") {
    World world;
    const auto choices = use_cases::list_line_choices(world.services(), world.actor(world.viewer), world.company);
    REQUIRE(choices.has_value());
    const auto lines = use_cases::list_lines(world.services(), world.actor(world.viewer), world.company, {});
    for (const ports::LineRow& row : lines->rows) {
        CHECK(std::ranges::count(choices->tariffs, row.tariff) == 1);
        CHECK(std::ranges::count(choices->accounts, row.account) == 1);
    }
    CHECK(code_of(use_cases::list_line_choices(world.services(), world.actor(world.viewer), world.foreign)) ==
          ErrorCode::not_found);
}

TEST_CASE("a search counts what it finds") {
    World world;
    use_cases::LineListQuery query;
    query.search = test::searched("2020");
    const auto found = use_cases::list_lines(world.services(), world.actor(world.viewer), world.company, query);
    REQUIRE(found.has_value());
    CHECK(found->rows.size() == 1);
    CHECK(found->total.count == 1);
    query.search = test::searched("2111249");
    CHECK(use_cases::list_lines(world.services(), world.actor(world.viewer), world.company, query)->rows.empty());
}
