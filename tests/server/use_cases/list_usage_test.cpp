#include "server/use_cases/list_usage.hpp"

#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace std::chrono_literals;
using test::code_of;
using test::World;

namespace {

/// A call or a message of the world's line every hour, up to two hours before now; before that is the world's own call.
struct Usage : World {
    Usage() {
        std::vector<ports::NewCdr> records;
        for (int hour = 2; hour <= 24 * 95; ++hour) {
            records.push_back({.line = line,
                               .cdr = {.at = clock.now() - 1h * hour,
                                       .kind = hour % 3 == 0 ? domain::UsageKind::sms : domain::UsageKind::voice,
                                       .direction = domain::UsageDirection::outgoing,
                                       .zone = domain::UsageZone::on_net,
                                       .other_party = domain::OtherParty::parse("77012223344").value(),
                                       .amount = hour,
                                       .cost = Money::of_tiyn(100)},
                               .source_id = {}});
        }
        write([&](ports::Transaction& t) { return t.usage().append(records); });
    }

    Result<use_cases::UsageList> list(const use_cases::UsageListQuery& query, const domain::Msisdn& person,
                                      const domain::Msisdn& of) {
        return use_cases::list_usage(services(), actor(person), company, of, query);
    }

    Result<use_cases::UsageList> list(const use_cases::UsageListQuery& query = {}) {
        return list(query, administrator, line);
    }

    [[nodiscard]] Date today() const { return domain::today_in(TimeZone::utc(), clock.now()); }
};

use_cases::UsageListQuery of_days(std::optional<Date> from, std::optional<Date> to) {
    use_cases::UsageListQuery query;
    query.days = {.from = from, .to = to};
    return query;
}

use_cases::UsageListQuery with_limit(int limit) {
    use_cases::UsageListQuery query;
    query.limit = limit;
    return query;
}

} // namespace

TEST_CASE("without days the last month is listed, newest first, and the history knows of it") {
    Usage world;
    const auto list = world.list();
    REQUIRE(list.has_value());
    CHECK(list->period == domain::DetailPeriod::last_month(world.today()));
    REQUIRE(list->records.size() == 100);
    CHECK(list->records.front().cdr.at == world.clock.now() - 1h);
    CHECK(list->records.back().cdr.at == world.clock.now() - 100h);
    CHECK_FALSE(list->next.empty());
    CHECK(world.history("action = 'view_usage' AND outcome = 'succeeded' AND msisdn = 77010542019 AND company_id = 1"
                        " AND user_phone = 77010542001") == 1);
}

TEST_CASE("pages follow one another to the period's end") {
    Usage world;
    for (const bool newest_first : {false, true}) {
        use_cases::UsageListQuery query;
        query.newest_first = newest_first;
        std::int64_t found = 0;
        do {
            const auto list = world.list(query);
            REQUIRE(list.has_value());
            found += static_cast<std::int64_t>(list->records.size());
            query.after = list->next;
        } while (!query.after.empty());
        const Instant begin = domain::DetailPeriod::last_month(world.today()).instants(TimeZone::utc()).begin;
        CHECK(found == (world.clock.now() - 1h - begin) / 1h + 1);
    }
}

TEST_CASE("days and kinds narrow the list") {
    Usage world;
    const Date yesterday{std::chrono::local_days{world.today()} - std::chrono::days{1}};
    use_cases::UsageListQuery query = of_days(yesterday, yesterday);
    CHECK(world.list(query)->records.size() == 24);
    query.filter.kind = domain::UsageKind::sms;
    CHECK(world.list(query)->records.size() == 8);
    query.filter.direction = domain::UsageDirection::incoming;
    CHECK(world.list(query)->records.empty());
}

TEST_CASE("one day alone is completed: until today, or from a month before") {
    Usage world;
    const Date week_ago{std::chrono::local_days{world.today()} - std::chrono::days{7}};
    CHECK(world.list(of_days(week_ago, std::nullopt))->period.to() == world.today());
    CHECK(world.list(of_days(std::nullopt, week_ago))->period.from() ==
          domain::months_before(week_ago, std::chrono::months{1}));
    const Date first = domain::DetailPeriod::earliest(world.today());
    CHECK(world.list(of_days(std::nullopt, first))->period.from() == first);
}

TEST_CASE("what is asked wrongly is refused with its field, and the history does not grow") {
    Usage world;
    const Date today = world.today();
    const auto refused = [&](const use_cases::UsageListQuery& query, ErrorCode code, std::string_view field) {
        const auto list = world.list(query);
        CHECK(code_of(list) == code);
        CHECK(list.error().field == field);
    };
    const Date tomorrow{std::chrono::local_days{today} + std::chrono::days{1}};
    const Date too_early{std::chrono::local_days{today} - std::chrono::days{90}};
    refused(of_days(today, tomorrow), ErrorCode::period_future, "to");
    refused(of_days(too_early, today), ErrorCode::detail_period_too_early, "from");
    refused(of_days(today, too_early), ErrorCode::period_reversed, "to");
    refused(of_days(std::nullopt, Date{today.year() / 2 / 30}), ErrorCode::malformed, "to");
    refused(with_limit(0), ErrorCode::limit_range, "limit");
    refused(with_limit(501), ErrorCode::limit_range, "limit");
    for (const char* after : {"x", "n", "n1", "n1-", "n-1", "n1-2x", "n01-2", "o1700000000-1", "n1700000000--1"}) {
        CAPTURE(after);
        use_cases::UsageListQuery query;
        query.after = after;
        refused(query, ErrorCode::cursor_invalid, "after");
    }
    CHECK(world.history("action = 'view_usage'") == 0);
}

TEST_CASE("an accountant sees detail, a viewer does not") {
    Usage world;
    CHECK(world.list({}, world.accountant, world.line).has_value());
    CHECK(code_of(world.list({}, world.viewer, world.line)) == ErrorCode::forbidden);
    CHECK(code_of(use_cases::summarize_usage(world.services(), world.actor(world.viewer), world.company, world.line,
                                             {})) == ErrorCode::forbidden);
}

TEST_CASE("a foreign line, one that does not exist and a foreign company are not found") {
    Usage world;
    CHECK(code_of(world.list({}, world.administrator, world.foreign_line)) == ErrorCode::not_found);
    CHECK(code_of(world.list({}, world.administrator, test::msisdn("77770000000"))) == ErrorCode::not_found);
    CHECK(code_of(world.list({}, world.stranger, world.line)) == ErrorCode::not_found);
    CHECK(code_of(use_cases::summarize_usage(world.services(), world.actor(world.stranger), world.company, world.line,
                                             {})) == ErrorCode::not_found);
    CHECK(world.history("action = 'view_usage'") == 0);
}

TEST_CASE("when the history can't be written nothing is shown") {
    Usage world;
    const auto actor = world.actor(world.administrator);
    REQUIRE(world.look().execute(
        "CREATE TRIGGER full BEFORE INSERT ON action_history BEGIN SELECT RAISE(ABORT, 'full'); END"));
    CHECK_FALSE(use_cases::list_usage(world.services(), actor, world.company, world.line, {}).has_value());
}

TEST_CASE("the summary adds up what the list shows") {
    Usage world;
    const auto summary =
        use_cases::summarize_usage(world.services(), world.actor(world.administrator), world.company, world.line, {});
    REQUIRE(summary.has_value());
    std::int64_t records = 0;
    for (const auto& total : summary->totals) {
        records += total.records;
    }
    std::int64_t of_days = 0;
    for (const auto& day : summary->days) {
        CHECK(day.day >= summary->period.from());
        CHECK(day.day <= summary->period.to());
        of_days += day.records;
    }
    CHECK(summary->totals.size() == 2);
    CHECK(records == of_days);
    CHECK(records > static_cast<std::int64_t>(world.list(with_limit(500))->records.size()));
    CHECK(world.history("action = 'view_usage'") == 1); // the list's
}
