#include "server/generator/generate.hpp"

#include "tests/server/support/database_fixture.hpp"
#include "tests/server/support/fakes.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kabinet;
using generator::Plan;
using ports::Transaction;

namespace {

Plan small_plan() {
    return {.companies = 3,
            .lines = 700,
            .days = 10,
            .months = 2,
            .seed = 5,
            .records_per_line_day = 3,
            .now = std::chrono::sys_days{std::chrono::year{2026} / 2 / 26} + std::chrono::hours{12},
            .zone = TimeZone::find("Asia/Almaty").value()};
}

struct Made : test::DatabaseFixture {
    test::PlainHasher hasher;
    std::vector<std::string> reported;
    generator::Generated generated;

    explicit Made(const Plan& plan) {
        auto done = generator::generate(*database, hasher, plan, [&](const generator::Progress& progress) {
            reported.emplace_back(progress.what);
            CHECK(progress.done <= progress.total);
        });
        REQUIRE_MESSAGE(done.has_value(), done.error().detail);
        generated = std::move(*done);
    }

    [[nodiscard]] std::int64_t number(std::string_view sql) const { return look().query(sql).number().value(); }

    /// Everything that is in these tables, as one number.
    [[nodiscard]] std::int64_t content() const {
        return number(
            "SELECT sum(h) FROM (SELECT msisdn * 31 + balance_tiyn * 7 + status_changed_at + length(tariff) AS h"
            " FROM lines UNION ALL SELECT cast(substr(iccid, 8) AS INTEGER) + pin1 FROM sims"
            " UNION ALL SELECT cast(bin AS INTEGER) FROM companies"
            " UNION ALL SELECT msisdn + at * 3 + seq + amount * 5 + cost_tiyn FROM usage)");
    }
};

} // namespace

TEST_CASE("as much is made as was asked for, and everything belongs together") {
    const Made made(small_plan());
    CHECK(made.generated.companies == 3);
    CHECK(made.generated.lines == 700);
    CHECK(made.number("SELECT count(*) FROM companies") == 3);
    CHECK(made.number("SELECT count(*) FROM lines") == 700);
    CHECK(made.number("SELECT count(*) FROM sims") == 700);
    CHECK(made.number("SELECT count(*) FROM accounts") == made.generated.accounts);
    CHECK(made.number("SELECT min(n) FROM (SELECT count(*) AS n FROM lines GROUP BY company_id)") == 233);
    CHECK(made.number("SELECT max(n) FROM (SELECT count(*) AS n FROM lines GROUP BY account)") == 100);
    CHECK(made.number("SELECT count(*) FROM usage") == made.generated.records);
    CHECK(made.generated.records > 15'000);
    CHECK(made.number("SELECT count(*) FROM usage WHERE msisdn NOT IN (SELECT msisdn FROM lines)") == 0);
    CHECK(made.number("SELECT count(DISTINCT msisdn) FROM usage") > 650);
    // Ten days of Almaty, five hours ahead of UTC: from the 16th 19:00 to the 26th 12:00.
    CHECK(made.number("SELECT min(at) FROM usage") >= 1771268400);
    CHECK(made.number("SELECT min(at) FROM usage") < 1771268400 + 86'400);
    CHECK(made.number("SELECT max(at) FROM usage") < 1772107200);
    CHECK(made.number("SELECT count(*) FROM pragma_foreign_key_check") == 0);
    CHECK(made.number("SELECT count(*) FROM services") == 6);
    for (const std::string table : {"connected_services", "bundles", "forwardings", "registered_imeis"}) {
        CAPTURE(table);
        CHECK(made.number("SELECT count(*) FROM " + table) > 0);
    }
    CHECK(made.number("SELECT count(*) FROM invoices") == made.generated.invoices);
    CHECK(made.number("SELECT count(*) FROM payments") == made.generated.payments);
    CHECK(made.generated.invoices == 2 * made.number("SELECT count(*) FROM accounts WHERE billing_method = 'credit'"));
    // January's and December's invoices of Almaty, those of December paid in January.
    CHECK(made.number("SELECT count(DISTINCT month) FROM invoices") == 2);
    CHECK(made.number("SELECT count(*) FROM invoice_lines WHERE msisdn NOT IN (SELECT msisdn FROM lines)") == 0);
    CHECK(made.number("SELECT count(*) FROM payments WHERE at >= 1772107200") == 0);
    CHECK(made.generated.payments > made.generated.invoices / 2);
}

TEST_CASE("the same plan makes the same data, another seed other data") {
    const Made first(small_plan());
    const Made again(small_plan());
    Plan plan = small_plan();
    plan.seed = 6;
    const Made other(plan);
    CHECK(first.content() == again.content());
    CHECK(first.content() != other.content());
}

TEST_CASE("what is stored is read back by the repositories") {
    const Made made(small_plan());
    const auto companies = made.database->read([&](const Transaction& t) {
        const auto user = t.users().find_by_phone(test::msisdn(made.generated.administrator)).value();
        return t.companies().memberships_of(user.value().id);
    });
    REQUIRE(companies.value().size() == 3);
    std::int64_t lines = 0;
    std::int64_t records = 0;
    for (const auto& [company, role, name] : *companies) {
        CHECK(role == domain::Role::administrator);
        CHECK(company.bin.check_digit_valid());
        const auto page = made.database->read([&](const Transaction& t) {
            return t.lines().page(company.id, {.search = {},
                                               .sort = ports::LineSort::number,
                                               .descending = false,
                                               .after = std::nullopt,
                                               .limit = 500});
        });
        lines += static_cast<std::int64_t>(page.value().rows.size());
        const auto scanned = made.database->read([&](const Transaction& t) -> Result<int> {
            const auto done =
                t.usage().scan({.company = company.id, .first = {}, .last = {}, .range = {Instant{}, small_plan().now}},
                               [&](const domain::Msisdn&, const ports::StoredCdr& record) {
                                   CHECK(domain::check(record.cdr).has_value());
                                   ++records;
                                   return Result<void>();
                               });
            return done ? Result<int>(0) : std::unexpected(done.error());
        });
        CHECK(scanned.has_value());
    }
    CHECK(lines == 700);
    CHECK(records == made.generated.records);
}

TEST_CASE("whoever waits is told of lines, then of records") {
    const Made made(small_plan());
    REQUIRE(made.reported.size() >= 2);
    CHECK(made.reported.front() == "lines");
    CHECK(made.reported.back() == "records");
}

TEST_CASE("without days there are no records, without months no invoices") {
    Plan plan = small_plan();
    plan.days = 0;
    plan.months = 0;
    const Made made(plan);
    CHECK(made.number("SELECT count(*) FROM usage") == 0);
    CHECK(made.number("SELECT count(*) FROM invoices") == 0);
    CHECK(made.number("SELECT count(*) FROM payments") == 0);
}

TEST_CASE("what was begun is marked as generated even if it does not come to an end") {
    test::DatabaseFixture fixture;
    test::PlainHasher hasher;
    REQUIRE(
        fixture.look().execute("CREATE TRIGGER full BEFORE INSERT ON lines BEGIN SELECT RAISE(ABORT, 'full'); END"));
    CHECK_FALSE(generator::generate(*fixture.database, hasher, small_plan(), [](const auto&) {}).has_value());
    CHECK(fixture.look().query("SELECT count(*) FROM meta WHERE key = 'kind' AND value = 'generated'").number() == 1);
}
