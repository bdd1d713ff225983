#include "server/adapters/sqlite/usage_key.hpp"
#include "tests/server/ports/usage_repository_contract.hpp"
#include "tests/server/support/database_fixture.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace kabinet;
using namespace std::chrono_literals;
using namespace test::usage_contract;

namespace {

std::int64_t seq_of(const domain::Cdr& cdr, std::string_view source_id = {}) {
    return sqlite::seq_of({.line = test::msisdn("77010000001"), .cdr = cdr, .source_id = source_id});
}

} // namespace

TEST_CASE_TEMPLATE_INVOKE(usage_repository_contract, test::DatabaseFixture);

TEST_CASE("a week begins on Monday at midnight, UTC") {
    const Instant monday = wednesday - 48h;
    CHECK(sqlite::week_of(monday) == sqlite::week_of(wednesday));
    CHECK(sqlite::week_of(monday - 1s) == sqlite::week_of(monday) - 1);
    CHECK(sqlite::week_of(monday + 168h - 1s) == sqlite::week_of(monday));
    CHECK(sqlite::week_of(monday + 168h) == sqlite::week_of(monday) + 1);
    CHECK(sqlite::week_of(Instant{}) == 0);
}

TEST_CASE("what tells records apart is the same for good, for files hold it") {
    CHECK(seq_of(call(wednesday)) == 112739123026734);
    CHECK(seq_of(call(wednesday), "0001-42") == 31021387353158);
    CHECK(seq_of(call(wednesday + 24h)) == seq_of(call(wednesday))); // the moment is in the key itself
    CHECK(seq_of(call(wednesday + 24h), "0001-42") == seq_of(call(wednesday), "0001-42"));
}

TEST_CASE("what tells records apart is spread over 47 bits") {
    std::set<std::int64_t> seen;
    for (int seconds = 0; seconds < 10'000; ++seconds) {
        const std::int64_t seq = seq_of(call(wednesday, seconds));
        CHECK(seq >= 0);
        CHECK(seq < std::int64_t{1} << 47);
        seen.insert(seq);
    }
    CHECK(seen.size() == 10'000);
    CHECK(*seen.rbegin() > std::int64_t{1} << 46);
}

TEST_CASE("a page is read by the primary key alone") {
    const test::DatabaseFixture engine;
    auto look = engine.look();
    for (const char* order : {"(at, seq) < (?, ?) AND at >= ? ORDER BY at DESC, seq DESC",
                              "(at, seq) > (?, ?) AND at < ? ORDER BY at, seq"}) {
        sqlite::Statement plan = look.query(
            std::string("EXPLAIN QUERY PLAN SELECT at FROM usage WHERE week = ? AND msisdn = ? AND ") + order);
        REQUIRE(plan.step().value());
        CHECK(std::string(plan.row().text(3)).starts_with("SEARCH usage USING PRIMARY KEY (week=? AND msisdn=? AND"));
        CHECK_FALSE(plan.step().value());
    }
}

TEST_CASE("a number that changed hands shows its records to the company that has it now") {
    World<test::DatabaseFixture> world;
    world.append(world.foreign, call(wednesday));
    CHECK(world.everything(world.foreign).empty());
    REQUIRE(world.engine.look().execute(
        "UPDATE lines SET company_id = 1, account = '11110001' WHERE msisdn = 77010000003"));
    CHECK(world.everything(world.foreign).size() == 1);
}

TEST_CASE("a damaged record is an error, not a wrong record") {
    World<test::DatabaseFixture> world;
    world.append(world.first, call(wednesday));
    REQUIRE(world.engine.look().execute("PRAGMA ignore_check_constraints = ON; UPDATE usage SET zone = 9"));
    const auto page = world.engine.database->read([&](const ports::Transaction& t) {
        return t.usage().page(
            world.company, world.first,
            {.range = whole_time, .filter = {}, .newest_first = true, .after = std::nullopt, .limit = 10});
    });
    REQUIRE_FALSE(page);
    CHECK(page.error().code == ErrorCode::internal);
}
