#pragma once

// What every engine's ActionHistory has to do. See catalogue_contract.hpp for how an engine runs it.

#include "server/ports/unit_of_work.hpp"

#include <doctest/doctest.h>

#include <string>

namespace kabinet::test {

TEST_CASE_TEMPLATE_DEFINE("the history of actions", Engine, action_history_contract) {
    using ports::ActionKind;
    using ports::ActionOutcome;
    using ports::ActionResult;
    Engine engine;
    const ports::CompanyId company = engine.add_company("750750750750");
    const ports::CompanyId foreign = engine.add_company("800800800800");
    const Instant begin{std::chrono::seconds(1'800'000'000)};
    const auto line = domain::Msisdn::parse("77010542019").value();
    const auto person = domain::Msisdn::parse("77010542001").value();
    const auto entry = [&](std::int64_t second, ActionKind kind = ActionKind::block) {
        return ports::ActionEntry{.at = begin + std::chrono::seconds(second),
                                  .kind = kind,
                                  .outcome = ActionOutcome::succeeded,
                                  .user = {1},
                                  .user_name = "Иванов Иван",
                                  .user_phone = person,
                                  .company = company,
                                  .line = line,
                                  .address = "192.0.2.1"};
    };
    const auto append = [&](const ports::ActionEntry& what) {
        engine.write([&](ports::Transaction& t) { return t.history().append(what); });
    };
    const ports::ActionPageRequest whole{
        .range = {begin, begin + std::chrono::hours(1)}, .filter = {}, .after = std::nullopt, .limit = 100};
    const auto page = [&](const ports::ActionPageRequest& request) {
        return engine.database->read([&](const ports::Transaction& t) { return t.history().page(company, request); })
            .value();
    };

    SUBCASE("an action comes back as it was written, with its person as they were then") {
        append(entry(0));
        const auto found = page(whole);
        REQUIRE(found.rows.size() == 1);
        CHECK_FALSE(found.more);
        CHECK(found.rows[0].at == begin);
        CHECK(found.rows[0].kind == ActionKind::block);
        CHECK(found.rows[0].result == ActionResult::succeeded);
        CHECK(found.rows[0].user_name == "Иванов Иван");
        CHECK(found.rows[0].user_phone == person);
        CHECK(found.rows[0].line == line);
    }
    SUBCASE("a refusal is one, and an action about no line has none") {
        auto refused = entry(0, ActionKind::view_payments);
        refused.outcome = ActionOutcome::refused;
        refused.line.reset();
        append(refused);
        CHECK(page(whole).rows.at(0).result == ActionResult::refused);
        CHECK_FALSE(page(whole).rows.at(0).line.has_value());
    }
    SUBCASE("pages go from the newest back, also within one second, inside the range") {
        for (const std::int64_t second : {-1, 0, 0, 0, 7, 7, 3'599, 3'600}) {
            append(entry(second));
        }
        auto request = whole;
        request.limit = 2;
        std::size_t seen = 0;
        ports::ActionPage found;
        do {
            found = page(request);
            for (const auto& row : found.rows) {
                CHECK((!request.after || row.at < request.after->at || row.id < request.after->id));
                request.after = ports::ActionPosition{row.at, row.id};
                ++seen;
            }
        } while (found.more);
        CHECK(seen == 6);
    }
    SUBCASE("it can be narrowed to a kind, a person and a line") {
        append(entry(0));
        append(entry(1, ActionKind::unblock));
        auto other = entry(2);
        other.user_phone = domain::Msisdn::parse("77010542002").value();
        other.line.reset();
        append(other);
        const auto count = [&](const ports::ActionFilter& filter) {
            auto request = whole;
            request.filter = filter;
            return page(request).rows.size();
        };
        CHECK(count({.kind = ActionKind::block, .user_phone = {}, .line = {}}) == 2);
        CHECK(count({.kind = {}, .user_phone = person, .line = {}}) == 2);
        CHECK(count({.kind = {}, .user_phone = {}, .line = line}) == 2);
        CHECK(count({.kind = ActionKind::unblock, .user_phone = person, .line = line}) == 1);
    }
    SUBCASE("another company's actions, and those of no company, are not among them") {
        auto other = entry(0);
        other.company = foreign;
        append(other);
        other.company.reset();
        append(other);
        CHECK(page(whole).rows.empty());
    }
}

} // namespace kabinet::test
