#include "server/generator/made_usage.hpp"

#include "server/generator/made_lines.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace kabinet;
using namespace std::chrono_literals;

namespace {

const TimeZone almaty = TimeZone::find("Asia/Almaty").value();
constexpr Instant now{std::chrono::sys_days{std::chrono::year{2026} / 2 / 26} + 12h};

std::vector<ports::NewCdr> records_of(std::uint64_t seed, std::int64_t index, Date day, double a_day = 5) {
    std::vector<ports::NewCdr> records;
    generator::make_usage({.seed = seed, .records_a_day = a_day, .zone = almaty}, index,
                          generator::made_number(seed, index), day, now, records);
    return records;
}

constexpr Date monday{std::chrono::year{2026} / 2 / 16};

Date days_after_monday(int days) {
    return Date{std::chrono::local_days{monday} + std::chrono::days{days}};
}

} // namespace

TEST_CASE("every record is one that can be stored, of its line and its day") {
    for (std::int64_t index = 0; index < 300; ++index) {
        for (int days = 0; days < 7; ++days) {
            for (const auto& record : records_of(1, index, days_after_monday(days))) {
                CHECK(domain::check(record.cdr).has_value());
                CHECK(record.line == generator::made_number(1, index));
                CHECK(date_of(almaty.to_local(record.cdr.at)) == days_after_monday(days));
                CHECK(record.cdr.other_party.empty() == (record.cdr.kind == domain::UsageKind::internet));
            }
        }
    }
}

TEST_CASE("the same seed makes the same records, another one others") {
    const auto content = [](std::uint64_t seed) {
        std::vector<domain::Cdr> all;
        for (std::int64_t index = 0; index < 50; ++index) {
            for (const auto& record : records_of(seed, index, monday)) {
                all.push_back(record.cdr);
            }
        }
        return all;
    };
    CHECK(content(1) == content(1));
    CHECK(content(1) != content(2));
}

TEST_CASE("a week has about as many records as were asked for, fewer at the weekend") {
    for (const double a_day : {0.25, 5.0, 40.0}) {
        CAPTURE(a_day);
        std::size_t all = 0;
        std::size_t weekend = 0;
        for (std::int64_t index = 0; index < 3000; ++index) {
            for (int days = 0; days < 7; ++days) {
                const std::size_t count = records_of(1, index, days_after_monday(days), a_day).size();
                all += count;
                weekend += days >= 5 ? count : 0;
            }
        }
        const double wanted = a_day * 3000 * 7;
        CHECK(static_cast<double>(all) > 0.93 * wanted);
        CHECK(static_cast<double>(all) < 1.07 * wanted);
        CHECK(weekend * 7 < all * 2 * 7 / 10);
    }
}

TEST_CASE("there is something of every kind, direction and zone, and some of it costs") {
    std::map<domain::UsageKind, int> kinds;
    std::map<domain::UsageDirection, int> directions;
    std::map<domain::UsageZone, int> zones;
    int paid = 0;
    int all = 0;
    for (std::int64_t index = 0; index < 1000; ++index) {
        for (int days = 0; days < 7; ++days) {
            for (const auto& record : records_of(1, index, days_after_monday(days))) {
                const domain::Cdr& cdr = record.cdr;
                ++kinds[cdr.kind];
                ++directions[cdr.direction];
                ++zones[cdr.zone];
                ++all;
                paid += cdr.cost > Money{} ? 1 : 0;
            }
        }
    }
    CHECK(kinds.size() == domain::usage_kinds.size());
    CHECK(directions.size() == 2);
    CHECK(zones.size() == domain::usage_zones.size());
    CHECK(zones[domain::UsageZone::roaming] < all / 10);
    CHECK(paid > all / 20);
    CHECK(paid < all / 2);
}

TEST_CASE("a day that is not over yet has no records from its future") {
    bool before_noon = false;
    for (std::int64_t index = 0; index < 200; ++index) {
        for (const auto& record : records_of(1, index, Date{std::chrono::year{2026} / 2 / 26})) {
            CHECK(record.cdr.at < now);
            before_noon = true;
        }
    }
    CHECK(before_noon);
    CHECK(records_of(1, 0, Date{std::chrono::year{2026} / 2 / 27}).empty());
}

TEST_CASE("a line keeps its acquaintances") {
    std::set<std::string> met;
    std::size_t calls = 0;
    for (int days = 0; days < 5; ++days) {
        for (const auto& record : records_of(1, 3, days_after_monday(days), 100)) {
            if (record.cdr.kind == domain::UsageKind::voice) {
                met.insert(record.cdr.other_party.text());
                ++calls;
            }
        }
    }
    CHECK(calls > 2 * met.size());
}
