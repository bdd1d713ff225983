#pragma once

#include "server/ports/unit_of_work.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What every engine's UsageRepository has to do. An engine is a type whose every object is an empty storage of its own:
// `engine.database` points to its ports::UnitOfWork, and it has add_company(), add_account() and add_line() as
// DatabaseFixture has. It is run with TEST_CASE_TEMPLATE_INVOKE(usage_repository_contract, MyEngine).
namespace kabinet::test::usage_contract {

using namespace std::chrono_literals;
using domain::UsageDirection;
using domain::UsageKind;
using domain::UsageZone;
using ports::NewCdr;
using ports::Transaction;

// A Wednesday; Almaty is six hours ahead of UTC until three days later.
inline constexpr Instant wednesday{std::chrono::sys_days{std::chrono::year{2024} / 2 / 28}};
inline constexpr domain::InstantRange whole_time{wednesday - std::chrono::days{90}, wednesday + std::chrono::days{90}};

inline domain::Cdr call(Instant at, std::int64_t seconds = 60) {
    return {.at = at,
            .kind = UsageKind::voice,
            .direction = UsageDirection::outgoing,
            .zone = UsageZone::off_net,
            .other_party = domain::OtherParty::parse("77012223344").value(),
            .amount = seconds,
            .cost = Money::of_tiyn(seconds * 20)};
}

inline domain::Cdr session(Instant at, std::int64_t bytes = 1 << 20) {
    return {.at = at,
            .kind = UsageKind::internet,
            .direction = UsageDirection::outgoing,
            .zone = UsageZone::home,
            .other_party = {},
            .amount = bytes,
            .cost = {}};
}

/// Two companies, of which the first has the lines 77010000001 and 77010000002, the other one 77010000003.
template <class Engine> struct World {
    Engine engine;
    ports::CompanyId company = add_company("750750750750", "11110001");
    ports::CompanyId other = add_company("800800800800", "22220001");
    domain::Msisdn first = add_line(company, "77010000001", "11110001");
    domain::Msisdn second = add_line(company, "77010000002", "11110001");
    domain::Msisdn foreign = add_line(other, "77010000003", "22220001");

    template <class Work> auto write(Work&& work) {
        auto answer = engine.database->write(std::forward<Work>(work));
        REQUIRE_MESSAGE(answer.has_value(), answer.error().detail);
        return answer;
    }

    template <class Work> auto read(Work&& work) {
        auto answer = engine.database->read(std::forward<Work>(work));
        REQUIRE_MESSAGE(answer.has_value(), answer.error().detail);
        return std::move(*answer);
    }

    ports::CompanyId add_company(std::string_view bin, std::string_view account) {
        const ports::CompanyId id = engine.add_company(bin);
        engine.add_account(id, account);
        return id;
    }

    domain::Msisdn add_line(ports::CompanyId whose, std::string_view number, std::string_view account) {
        engine.add_line({.msisdn = domain::Msisdn::parse(number).value(),
                         .company = whose,
                         .account = domain::AccountNumber::parse(account).value(),
                         .tariff = {},
                         .status = domain::LineStatus::active,
                         .status_changed_at = std::nullopt,
                         .balance = {},
                         .available = {},
                         .individual_limit = std::nullopt,
                         .registration_form = {},
                         .sms_ussd_ban = false,
                         .imei = std::nullopt});
        return domain::Msisdn::parse(number).value();
    }

    std::int64_t append(const std::vector<NewCdr>& records) {
        return *write([&](Transaction& t) { return t.usage().append(records); });
    }

    std::int64_t append(const domain::Msisdn& line, const domain::Cdr& cdr, std::string_view source_id = {}) {
        return append({NewCdr{.line = line, .cdr = cdr, .source_id = source_id}});
    }

    ports::UsagePage page(const domain::Msisdn& line, const ports::UsagePageRequest& request) {
        return read([&](const Transaction& t) { return t.usage().page(company, line, request); });
    }

    std::vector<domain::Cdr> everything(const domain::Msisdn& line, bool newest_first = false) {
        std::vector<domain::Cdr> records;
        for (const auto& record : page(line, {.range = whole_time,
                                              .filter = {},
                                              .newest_first = newest_first,
                                              .after = std::nullopt,
                                              .limit = 1000})
                                      .records) {
            records.push_back(record.cdr);
        }
        return records;
    }

    /// All pages of a request, one after the other.
    std::vector<domain::Cdr> paged(const domain::Msisdn& line, ports::UsagePageRequest request) {
        std::vector<domain::Cdr> records;
        while (true) {
            const ports::UsagePage found = page(line, request);
            CHECK(found.records.size() <= static_cast<std::size_t>(request.limit));
            for (const auto& record : found.records) {
                records.push_back(record.cdr);
                request.after = ports::UsagePosition{.at = record.cdr.at, .id = record.id};
            }
            if (!found.more) {
                return records;
            }
            REQUIRE(found.records.size() == static_cast<std::size_t>(request.limit));
        }
    }
};

/// Records of the first line over four weeks, with many in one second, and those of the others in between.
template <class Engine> std::vector<domain::Cdr> fill(World<Engine>& world, int count) {
    std::mt19937 random(11);
    std::vector<domain::Cdr> own;
    std::vector<NewCdr> batch;
    for (int i = 0; i < count; ++i) {
        const Instant at = wednesday + std::chrono::minutes{random() % 400 * 100};
        domain::Cdr cdr = random() % 3 == 0 ? session(at, i) : call(at, i);
        if (random() % 4 == 0) {
            cdr.direction = UsageDirection::incoming;
        }
        if (i % 5 == 4) {
            batch.push_back({.line = i % 2 == 0 ? world.second : world.foreign, .cdr = cdr, .source_id = {}});
        } else {
            batch.push_back({.line = world.first, .cdr = cdr, .source_id = {}});
            own.push_back(cdr);
        }
    }
    CHECK(world.append(batch) == count);
    return own;
}

/// Those that a request asks for, in the order of time; what one second holds has no order of its own.
inline std::vector<domain::Cdr> wanted(std::vector<domain::Cdr> records, const ports::UsagePageRequest& request) {
    std::erase_if(records, [&](const domain::Cdr& cdr) {
        return cdr.at < request.range.begin || cdr.at >= request.range.end ||
               (request.filter.kind && *request.filter.kind != cdr.kind) ||
               (request.filter.direction && *request.filter.direction != cdr.direction);
    });
    std::ranges::sort(records, [&](const domain::Cdr& a, const domain::Cdr& b) {
        return request.newest_first ? std::pair(b.at, b.amount) < std::pair(a.at, a.amount)
                                    : std::pair(a.at, a.amount) < std::pair(b.at, b.amount);
    });
    return records;
}

TEST_CASE_TEMPLATE_DEFINE("usage:", Engine, usage_repository_contract) {
    World<Engine> world;

    SUBCASE("a record comes back as it was stored") {
        domain::Cdr cdr = call(wednesday + 12h);
        cdr.kind = UsageKind::mms;
        cdr.direction = UsageDirection::incoming;
        cdr.zone = UsageZone::roaming;
        cdr.other_party = domain::OtherParty::parse("Қазпошта").value();
        cdr.amount = 3;
        cdr.cost = domain::cdr_cost_max;
        CHECK(world.append(world.first, cdr) == 1);
        CHECK(world.append(world.first, session(wednesday, domain::cdr_bytes_max)) == 1);
        CHECK(world.everything(world.first) == std::vector{session(wednesday, domain::cdr_bytes_max), cdr});
    }

    SUBCASE("every kind, direction and zone can be stored") {
        std::vector<domain::Cdr> records;
        for (const auto kind : domain::usage_kinds) {
            for (const auto direction : domain::usage_directions) {
                for (const auto zone : domain::usage_zones) {
                    domain::Cdr cdr = call(wednesday + std::chrono::seconds{records.size()});
                    cdr.kind = kind;
                    cdr.direction = direction;
                    cdr.zone = zone;
                    records.push_back(cdr);
                    world.append(world.first, cdr);
                }
            }
        }
        CHECK(world.everything(world.first) == records);
    }

    SUBCASE("the same records again change nothing, alone or among new ones") {
        std::vector<NewCdr> batch;
        for (int i = 0; i < 50; ++i) {
            batch.push_back({.line = world.first, .cdr = call(wednesday + 1h * i), .source_id = {}});
        }
        CHECK(world.append(batch) == 50);
        CHECK(world.append(batch) == 0);
        std::ranges::reverse(batch);
        batch.push_back({.line = world.first, .cdr = call(wednesday + 100h), .source_id = {}});
        CHECK(world.append(batch) == 1);
        CHECK(world.everything(world.first).size() == 51);
    }

    SUBCASE("records of one second are different as soon as one thing is") {
        std::vector<domain::Cdr> records(8, call(wednesday));
        records[1].kind = UsageKind::service;
        records[2].direction = UsageDirection::incoming;
        records[3].zone = UsageZone::on_net;
        records[4].other_party = domain::OtherParty::parse("77012223345").value();
        records[5].amount = 61;
        records[6].cost = Money::of_tiyn(1);
        records[7].other_party = {};
        for (const auto& record : records) {
            CHECK(world.append(world.first, record) == 1);
            CHECK(world.append(world.second, record) == 1);
        }
        CHECK(world.everything(world.first).size() == records.size());
    }

    SUBCASE("what agrees in everything is one record, unless its source tells two apart") {
        CHECK(world.append({NewCdr{world.first, call(wednesday), {}}, NewCdr{world.first, call(wednesday), {}}}) == 1);
        CHECK(world.append({NewCdr{world.second, call(wednesday), "a"}, NewCdr{world.second, call(wednesday), "b"}}) ==
              2);
        CHECK(world.append(world.second, call(wednesday), "a") == 0);
        CHECK(world.everything(world.second).size() == 2);
    }

    SUBCASE("pages follow one another whatever their size, order and filter") {
        const std::vector<domain::Cdr> own = fill(world, 300);
        const domain::InstantRange middle{wednesday + 100h, wednesday + 500h};
        for (const domain::InstantRange& range : {whole_time, middle}) {
            for (const bool newest_first : {false, true}) {
                for (const std::optional<UsageKind> kind :
                     {std::optional<UsageKind>(), std::optional(UsageKind::internet), std::optional(UsageKind::sms)}) {
                    for (const std::optional<UsageDirection> direction :
                         {std::optional<UsageDirection>(), std::optional(UsageDirection::incoming)}) {
                        for (const int limit : {1, 7, 100, 1000}) {
                            const ports::UsagePageRequest request{.range = range,
                                                                  .filter = {.kind = kind, .direction = direction},
                                                                  .newest_first = newest_first,
                                                                  .after = std::nullopt,
                                                                  .limit = limit};
                            const auto found = world.paged(world.first, request);
                            const auto by_time = [&](const domain::Cdr& a, const domain::Cdr& b) {
                                return newest_first ? b.at < a.at : a.at < b.at;
                            };
                            CHECK(std::ranges::is_sorted(found, by_time));
                            CHECK(wanted(found, request) == wanted(own, request));
                        }
                    }
                }
            }
        }
    }

    SUBCASE("a range begins with its first second and ends before its last") {
        for (const Instant at : {wednesday - 1s, wednesday, wednesday + 59s, wednesday + 60s}) {
            world.append(world.first, call(at));
        }
        for (const bool newest_first : {false, true}) {
            const auto found = world.paged(world.first, {.range = {wednesday, wednesday + 60s},
                                                         .filter = {},
                                                         .newest_first = newest_first,
                                                         .after = std::nullopt,
                                                         .limit = 10});
            REQUIRE(found.size() == 2);
            CHECK(std::min(found[0].at, found[1].at) == wednesday);
            CHECK(std::max(found[0].at, found[1].at) == wednesday + 59s);
        }
    }

    SUBCASE("a place outside the range does not widen it") {
        for (int day = 0; day < 30; ++day) {
            world.append(world.first, call(wednesday + std::chrono::days{day}));
        }
        const domain::InstantRange range{wednesday + 240h, wednesday + 480h};
        for (const bool newest_first : {false, true}) {
            for (const Instant at : {wednesday - 24h, wednesday + 2400h}) {
                const bool ahead = newest_first == (at > range.begin);
                const auto found = world.page(world.first, {.range = range,
                                                            .filter = {},
                                                            .newest_first = newest_first,
                                                            .after = ports::UsagePosition{.at = at, .id = 0},
                                                            .limit = 100});
                CHECK(found.records.size() == (ahead ? 10 : 0));
            }
        }
    }

    SUBCASE("another company's records are as good as not there") {
        world.append(world.foreign, call(wednesday));
        CHECK(world.everything(world.foreign).empty());
        CHECK(
            world.read([&](const Transaction& t) { return t.usage().totals(world.company, world.foreign, whole_time); })
                .empty());
        CHECK(world
                  .read([&](const Transaction& t) {
                      return t.usage().days(world.company, world.foreign, whole_time, TimeZone::utc());
                  })
                  .empty());
        CHECK(world.read([&](const Transaction& t) { return t.usage().totals(world.other, world.foreign, whole_time); })
                  .size() == 1);
    }

    SUBCASE("totals add up kind and direction over weeks") {
        domain::Cdr incoming = call(wednesday + 400h, 30);
        incoming.direction = UsageDirection::incoming;
        world.append(
            {NewCdr{world.first, call(wednesday, 60), {}}, NewCdr{world.first, call(wednesday + 300h, 40), {}},
             NewCdr{world.first, incoming, {}}, NewCdr{world.first, session(wednesday, domain::cdr_bytes_max), {}},
             NewCdr{world.first, session(wednesday + 1h, domain::cdr_bytes_max), {}},
             NewCdr{world.first, call(wednesday + 1000h, 60), {}}, NewCdr{world.second, call(wednesday, 60), {}}});
        const auto totals = world.read([&](const Transaction& t) {
            return t.usage().totals(world.company, world.first, {wednesday, wednesday + 1000h});
        });
        CHECK(totals == std::vector<ports::UsageTotal>{
                            {UsageKind::voice, UsageDirection::outgoing, 2, 100, Money::of_tiyn(2000)},
                            {UsageKind::voice, UsageDirection::incoming, 1, 30, Money::of_tiyn(600)},
                            {UsageKind::internet, UsageDirection::outgoing, 2, 2 * domain::cdr_bytes_max, Money{}}});
    }

    SUBCASE("days are those of the wall clock, also the one of 25 hours") {
        const TimeZone almaty = TimeZone::find("Asia/Almaty").value();
        // In Almaty: 29 February 23:30 twice, for the clocks went back, and 1 March 00:30.
        const Instant late{std::chrono::sys_days{std::chrono::year{2024} / 2 / 29} + 17h + 30min};
        world.append({NewCdr{world.first, call(late, 10), {}}, NewCdr{world.first, call(late + 1h, 20), {}},
                      NewCdr{world.first, call(late + 2h, 40), {}}, NewCdr{world.first, session(late, 7), {}}});
        const auto days = world.read(
            [&](const Transaction& t) { return t.usage().days(world.company, world.first, whole_time, almaty); });
        const Date leap_day{std::chrono::year{2024} / 2 / 29};
        const Date first_of_march{std::chrono::year{2024} / 3 / 1};
        CHECK(days == std::vector<ports::UsageDay>{{leap_day, UsageKind::voice, 2, 30, Money::of_tiyn(600)},
                                                   {leap_day, UsageKind::internet, 1, 7, Money{}},
                                                   {first_of_march, UsageKind::voice, 1, 40, Money::of_tiyn(800)}});
    }

    SUBCASE("a scan goes from line to line, and through each in the order of time") {
        const std::vector<domain::Cdr> own = fill(world, 200);

        struct Seen {
            domain::Msisdn line;
            Instant at;

            auto operator<=>(const Seen&) const noexcept = default;
        };

        const auto seen_by = [&](const ports::UsageScan& scan) {
            std::vector<Seen> seen;
            world.read([&](const Transaction& t) -> Result<int> {
                const auto done = t.usage().scan(scan, [&](const domain::Msisdn& line, const ports::StoredCdr& stored) {
                    seen.push_back({line, stored.cdr.at});
                    return Result<void>();
                });
                return done ? Result<int>(0) : std::unexpected(done.error());
            });
            CHECK(std::ranges::is_sorted(seen));
            return seen;
        };

        const auto count_of = [](const std::vector<Seen>& seen, const domain::Msisdn& line) {
            return static_cast<std::size_t>(std::ranges::count(seen, line, &Seen::line));
        };
        const auto all = seen_by({.company = {}, .first = {}, .last = {}, .range = whole_time});
        CHECK(all.size() == 200);
        CHECK(count_of(all, world.first) == own.size());
        const auto theirs = seen_by({.company = world.company, .first = {}, .last = {}, .range = whole_time});
        CHECK(theirs.size() == 200 - count_of(all, world.foreign));
        const auto one =
            seen_by({.company = world.company, .first = world.second, .last = world.foreign, .range = whole_time});
        CHECK(one.size() == count_of(all, world.second));
        const auto early = seen_by({.company = {}, .first = {}, .last = {}, .range = {wednesday, wednesday + 100h}});
        CHECK(early.size() == static_cast<std::size_t>(std::ranges::count_if(
                                  all, [](const Seen& seen) { return seen.at < wednesday + 100h; })));
    }

    SUBCASE("whole weeks are kept, from the first record's to the last one's") {
        const auto kept = [&] { return world.read([&](const Transaction& t) { return t.usage().kept(); }); };
        CHECK_FALSE(kept());
        world.append(std::vector<NewCdr>{{.line = world.first, .cdr = call(wednesday), .source_id = {}},
                                         {.line = world.second, .cdr = call(wednesday + 24h * 15), .source_id = {}}});
        REQUIRE(kept());
        CHECK(kept()->begin <= wednesday);
        CHECK(kept()->begin > wednesday - 24h * 7);
        CHECK(kept()->end > wednesday + 24h * 15);
        CHECK(kept()->end - kept()->begin == 24h * 21);
    }

    SUBCASE("a record that comes from another database keeps its id, and comes twice only once") {
        const std::vector<NewCdr> batch{{.line = world.first, .cdr = call(wednesday), .source_id = {}, .id = 42},
                                        {.line = world.first, .cdr = call(wednesday), .source_id = {}, .id = 43},
                                        {.line = world.first, .cdr = call(wednesday), .source_id = {}, .id = 42}};
        CHECK(*world.write([&](Transaction& t) { return t.usage().append(batch); }) == 2);
        std::vector<std::int64_t> ids;
        world.read([&](const Transaction& t) -> Result<int> {
            const auto done = t.usage().scan({.company = {}, .first = {}, .last = {}, .range = whole_time},
                                             [&](const domain::Msisdn&, const ports::StoredCdr& stored) {
                                                 ids.push_back(stored.id);
                                                 return Result<void>();
                                             });
            return done ? Result<int>(0) : std::unexpected(done.error());
        });
        CHECK(ids == std::vector<std::int64_t>{42, 43});
    }

    SUBCASE("a scan ends with the first error of whoever looks") {
        fill(world, 50);
        int visited = 0;
        const auto done = world.engine.database->read([&](const Transaction& t) -> Result<int> {
            const auto scanned = t.usage().scan({.company = {}, .first = {}, .last = {}, .range = whole_time},
                                                [&](const domain::Msisdn&, const ports::StoredCdr&) -> Result<void> {
                                                    ++visited;
                                                    return visited < 3 ? Result<void>() : fail(ErrorCode::unavailable);
                                                });
            return scanned ? Result<int>(0) : std::unexpected(scanned.error());
        });
        REQUIRE_FALSE(done);
        CHECK(done.error().code == ErrorCode::unavailable);
        CHECK(visited == 3);
    }

    SUBCASE("weeks that ended are removed piece by piece, and no younger record with them") {
        std::vector<NewCdr> batch;
        for (int hour = 0; hour < 24 * 35; ++hour) {
            batch.push_back({.line = hour % 2 == 0 ? world.first : world.second,
                             .cdr = call(wednesday + 1h * hour),
                             .source_id = {}});
        }
        world.append(batch);
        const Instant before = wednesday + std::chrono::days{20};
        const auto remove = [&](std::int64_t most) {
            return *world.write([&](Transaction& t) { return t.usage().remove_old_weeks(before, most); });
        };
        std::int64_t removed = 0;
        int steps = 0;
        while (const std::int64_t now = remove(20)) {
            CHECK(now <= 20 + 84); // and what is left of a line's week
            removed += now;
            ++steps;
        }
        CHECK(steps >= 4);
        CHECK(remove(1) == 0);
        const auto left = world.everything(world.first);
        REQUIRE_FALSE(left.empty());
        // A week at most is kept that could have gone, none is gone that had to be kept.
        CHECK(left.front().at > before - std::chrono::days{7});
        CHECK(left.front().at <= before);
        CHECK(left.size() + world.everything(world.second).size() + static_cast<std::size_t>(removed) == batch.size());
    }

    SUBCASE("nothing is removed from an empty storage") {
        CHECK(*world.write([&](Transaction& t) { return t.usage().remove_old_weeks(wednesday, 10); }) == 0);
    }
}

} // namespace kabinet::test::usage_contract
