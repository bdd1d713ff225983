#include "server/use_cases/list_usage.hpp"
#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace kabinet;
using namespace std::chrono_literals;
using test::code_of;
using test::content_of;
using test::World;

namespace {

Result<use_cases::NamedFile> csv_of(World& world, const domain::Msisdn& person,
                                    const use_cases::UsageFileRequest& request = {}) {
    return use_cases::export_usage(world.services(), world.actor(person), world.company, world.line, request,
                                   {.format = ports::DocumentFormat::csv, .language = "ru"});
}

/// More records than a page of the repository has, a minute apart, before the world's own call.
void add_messages(World& world, int count) {
    std::vector<ports::NewCdr> records;
    for (int minute = 1; minute <= count; ++minute) {
        records.push_back({.line = world.line,
                           .cdr = {.at = world.clock.now() - 1h - 1min * minute,
                                   .kind = domain::UsageKind::sms,
                                   .direction = domain::UsageDirection::outgoing,
                                   .zone = domain::UsageZone::on_net,
                                   .other_party = domain::OtherParty::parse("77012223344").value(),
                                   .amount = 1,
                                   .cost = Money::of_tiyn(minute)},
                           .source_id = {}});
    }
    world.write([&](ports::Transaction& t) { return t.usage().append(records); });
}

} // namespace

TEST_CASE("a file of detail has its name, every record of every page once, and one row in the history") {
    World world;
    add_messages(world, 1'201);
    const auto file = csv_of(world, world.accountant);
    REQUIRE(file.has_value());
    CHECK(file->name == "usage-77010542019-2026-12-15-2027-01-15.csv");
    const std::string content = content_of(*file);
    CHECK(std::ranges::count(content, '\n') == 1 + 1 + 1'201);
    for (const char* row : {";0,01\r\n", ";5,00\r\n", ";5,01\r\n", ";10,00\r\n", ";10,01\r\n", ";12,01\r\n"}) {
        CAPTURE(row);
        CHECK(content.contains(row));
    }
    CHECK(content.find(";24,50\r\n") < content.find(";0,01\r\n"));
    CHECK(content.find(";0,01\r\n") < content.find(";12,01\r\n"));
    CHECK(world.history("action = 'view_usage' AND outcome = 'succeeded' AND msisdn = 77010542019 AND company_id = 1"
                        " AND user_phone = 77010542002") == 1);
}

TEST_CASE("a file can begin with the oldest record") {
    World world;
    add_messages(world, 600);
    const auto file = csv_of(world, world.accountant, {.days = {}, .filter = {}, .newest_first = false});
    REQUIRE(file.has_value());
    const std::string content = content_of(*file);
    CHECK(content.find(";6,00\r\n") < content.find(";0,01\r\n"));
    CHECK(content.find(";0,01\r\n") < content.find(";24,50\r\n"));
}

TEST_CASE("a file of one kind holds no other") {
    World world;
    add_messages(world, 3);
    use_cases::UsageFileRequest request;
    request.filter.kind = domain::UsageKind::voice;
    const auto calls = csv_of(world, world.accountant, request);
    REQUIRE(calls.has_value());
    CHECK_FALSE(content_of(*calls).contains("77012223344"));
    request.filter = {.kind = std::nullopt, .direction = domain::UsageDirection::incoming};
    CHECK_FALSE(content_of(csv_of(world, world.accountant, request).value()).contains("7707"));
}

TEST_CASE("whoever may not see detail gets no file of it, and nothing is noted") {
    World world;
    CHECK(code_of(csv_of(world, world.viewer)) == ErrorCode::forbidden);
    CHECK(code_of(csv_of(world, world.stranger)) == ErrorCode::not_found);
    CHECK(code_of(use_cases::export_usage(world.services(), world.actor(world.administrator), world.company,
                                          world.foreign_line, {}, {})) == ErrorCode::not_found);
    CHECK(world.history("action = 'view_usage'") == 0);
}

TEST_CASE("a file reaches back 90 days like the list") {
    World world;
    const Date today = domain::today_in(TimeZone::utc(), world.clock.now());
    use_cases::UsageFileRequest request;
    request.days.from = domain::DetailPeriod::earliest(today);
    request.days.to = today;
    CHECK(csv_of(world, world.accountant, request).has_value());
    request.days.from = Date(std::chrono::local_days(*request.days.from) - std::chrono::days(1));
    const auto refused = csv_of(world, world.accountant, request);
    CHECK(code_of(refused) == ErrorCode::detail_period_too_early);
    CHECK(refused.error().field == "from");
}

TEST_CASE("when the history can't be written there is no file") {
    World world;
    const auto actor = world.actor(world.administrator);
    REQUIRE(world.look().execute(
        "CREATE TRIGGER full BEFORE INSERT ON action_history BEGIN SELECT RAISE(ABORT, 'full'); END"));
    CHECK_FALSE(use_cases::export_usage(world.services(), actor, world.company, world.line, {}, {}).has_value());
}
