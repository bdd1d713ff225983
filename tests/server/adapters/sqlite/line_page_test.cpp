#include "server/adapters/sqlite/line_page.hpp"
#include "tests/server/support/database_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <sqlite3.h>
#include <tuple>

using namespace kabinet;
using ports::LineRow;
using ports::LineSort;

namespace {

constexpr std::array sorts{LineSort::number, LineSort::account, LineSort::tariff, LineSort::status, LineSort::balance};

using Key = std::tuple<std::string, std::int64_t, std::string>;

Key key_of(const LineRow& row, LineSort sort) {
    switch (sort) {
    case LineSort::account:
        return {row.account.str(), 0, row.msisdn.str()};
    case LineSort::tariff:
        return {row.tariff, 0, row.msisdn.str()};
    case LineSort::status:
        return {std::string(domain::name_of(row.status)), 0, row.msisdn.str()};
    case LineSort::balance:
        return {"", row.balance.tiyn(), row.msisdn.str()};
    case LineSort::number:
        break;
    }
    return {"", 0, row.msisdn.str()};
}

ports::LinePosition position_of(const LineRow& row, LineSort sort) {
    const auto [text, number, msisdn] = key_of(row, sort);
    return {.text = text, .number = number, .msisdn = row.msisdn};
}

bool left_by(const ports::LineFilter& filter, const LineRow& row) {
    return (filter.statuses.empty() || std::ranges::count(filter.statuses, row.status) > 0) &&
           (filter.tariff.empty() || row.tariff == filter.tariff) &&
           (!filter.account || row.account == *filter.account);
}

/// Of each column nothing, one value, and of statuses several; in all combinations.
std::vector<ports::LineFilter> filters() {
    using domain::LineStatus;
    std::vector<ports::LineFilter> all;
    for (const auto& statuses : {std::vector<LineStatus>{},
                                 {LineStatus::debt},
                                 {LineStatus::processing, LineStatus::active},
                                 {LineStatus::debt, LineStatus::active, LineStatus::blocked, LineStatus::debt},
                                 {LineStatus::active, LineStatus::blocked, LineStatus::debt, LineStatus::processing}}) {
        for (const char* tariff : {"", "11 корп", "of nobody"}) {
            for (const auto& account :
                 {std::optional<domain::AccountNumber>(), std::optional(test::account("25060831"))}) {
                all.push_back({.statuses = statuses, .tariff = tariff, .account = account});
            }
        }
    }
    return all;
}

/// Lines with many ties in every column, and those of another company in between.
struct Lines : test::DatabaseFixture {
    ports::CompanyId company = add_company("750750750750");
    ports::CompanyId other = add_company("800800800800");
    std::vector<LineRow> rows;

    explicit Lines(int count) {
        std::mt19937 random(7);
        const auto below = [&](std::uint32_t limit) { return random() % limit; };
        for (const char* number : {"25060830", "25060831", "1234", "99990000111122223333"}) {
            add_account(company, number);
        }
        add_account(other, "30000000");
        write([&](ports::Transaction& t) -> Result<void> {
            for (int i = 0; i < count; ++i) {
                const std::string number = std::to_string(77010000000 + std::int64_t{i} * 37 % 9'999'991);
                constexpr std::array accounts{"25060830", "25060831", "1234", "99990000111122223333"};
                constexpr std::array tariffs{"", "11", "11 корп", "M2M"};
                ports::NewLine line = test::new_line(company, number, accounts[below(4)]);
                line.tariff = tariffs[below(4)];
                line.status = domain::line_statuses[below(4)];
                line.balance = Money::of_tiyn(static_cast<std::int64_t>(below(5)) * 100 - 200);
                if (i % 10 == 9) {
                    line.company = other;
                    line.account = test::account("30000000");
                } else {
                    rows.push_back({line.msisdn, line.account, line.tariff, line.status, line.balance});
                }
                if (auto added = t.lines().add(line); !added) {
                    return added;
                }
            }
            return {};
        });
    }

    [[nodiscard]] std::vector<LineRow> expected(LineSort sort, bool descending, std::string_view digits = {},
                                                const ports::LineFilter& filter = {}) const {
        std::vector<LineRow> wanted;
        std::ranges::copy_if(rows, std::back_inserter(wanted), [&](const LineRow& row) {
            return (row.msisdn.digits().contains(digits) || row.account.digits().contains(digits)) &&
                   left_by(filter, row);
        });
        std::ranges::sort(wanted, [&](const LineRow& a, const LineRow& b) {
            return descending ? key_of(b, sort) < key_of(a, sort) : key_of(a, sort) < key_of(b, sort);
        });
        return wanted;
    }

    [[nodiscard]] ports::LinePage page(const ports::LinePageRequest& request) const {
        auto page = database->read([&](const ports::Transaction& t) { return t.lines().page(company, request); });
        REQUIRE_MESSAGE(page.has_value(), page.error().detail);
        return std::move(*page);
    }

    [[nodiscard]] ports::LineTotal total(std::string_view digits, std::int64_t cap = 10'000,
                                         const ports::LineFilter& filter = {}) const {
        return database
            ->read([&](const ports::Transaction& t) {
                return t.lines().total(company, test::searched(digits), filter, cap);
            })
            .value();
    }

    /// How the database finds a page: the steps of its plan.
    [[nodiscard]] std::vector<std::string> steps(const ports::LinePageRequest& request) const {
        sqlite::Connection connection = look();
        REQUIRE(sqlite::read_line_page(connection, company, request).has_value());
        std::vector<std::string> steps;
        std::vector<std::string> questions;
        for (sqlite3_stmt* asked = sqlite3_next_stmt(connection.handle(), nullptr); asked != nullptr;
             asked = sqlite3_next_stmt(connection.handle(), asked)) {
            questions.emplace_back(sqlite3_sql(asked));
        }
        for (const std::string& question : questions) {
            const auto plan =
                connection.query("EXPLAIN QUERY PLAN " + question)
                    .all([](const sqlite::Row& row) -> Result<std::string> { return std::string(row.text(3)); })
                    .value();
            if (question.starts_with("SELECT lines.msisdn")) {
                steps.insert(steps.end(), plan.begin(), plan.end());
            }
        }
        REQUIRE_FALSE(steps.empty());
        return steps;
    }

    /// All pages, one after the other.
    [[nodiscard]] std::vector<LineRow> walked(ports::LinePageRequest request) const {
        std::vector<LineRow> all;
        while (true) {
            const ports::LinePage part = page(request);
            CHECK(part.rows.size() <= static_cast<std::size_t>(request.limit));
            all.insert(all.end(), part.rows.begin(), part.rows.end());
            if (!part.more) {
                return all;
            }
            REQUIRE_FALSE(part.rows.empty());
            request.after = position_of(part.rows.back(), request.sort);
        }
    }
};

bool same(const std::vector<LineRow>& a, const std::vector<LineRow>& b) {
    return std::ranges::equal(a, b, [](const LineRow& x, const LineRow& y) {
        return std::tie(x.msisdn, x.account, x.tariff, x.status, x.balance) ==
               std::tie(y.msisdn, y.account, y.tariff, y.status, y.balance);
    });
}

} // namespace

TEST_CASE("pages in every order hold every line of the company once, ties by number") {
    const Lines lines(150);
    for (const LineSort sort : sorts) {
        for (const bool descending : {false, true}) {
            for (const int limit : {1, 7, 500}) {
                CAPTURE(static_cast<int>(sort));
                CAPTURE(descending);
                CAPTURE(limit);
                ports::LinePageRequest request{
                    .search = {}, .sort = sort, .descending = descending, .after = {}, .limit = limit};
                CHECK(same(lines.walked(request), lines.expected(sort, descending)));
            }
        }
    }
}

TEST_CASE("a page that ends exactly with the last line says that nothing follows") {
    const Lines lines(40);
    ports::LinePageRequest request;
    request.limit = static_cast<int>(lines.rows.size());
    CHECK_FALSE(lines.page(request).more);
    --request.limit;
    CHECK(lines.page(request).more);
}

TEST_CASE("any run of digits of number or account is found, in every order") {
    const Lines lines(150);
    for (const char* digits : {"7", "25", "06", "0370", "2506083", "9999000011112222333", "77010000037", "000000000"}) {
        CAPTURE(digits);
        for (const LineSort sort : sorts) {
            ports::LinePageRequest request{
                .search = test::searched(digits), .sort = sort, .descending = false, .after = {}, .limit = 9};
            CHECK(same(lines.walked(request), lines.expected(sort, false, digits)));
        }
        const ports::LineTotal total = lines.total(digits);
        CHECK(total.count == static_cast<std::int64_t>(lines.expected(LineSort::number, false, digits).size()));
        CHECK_FALSE(total.capped);
    }
}

TEST_CASE("a company with many lines is searched through the index of digits, with the same answers") {
    const Lines lines(23'000);
    for (const char* digits : {"5", "41", "123", "7701", "0104", "2506083", "77010000037", "123123123"}) {
        CAPTURE(digits);
        for (const LineSort sort : {LineSort::number, LineSort::balance}) {
            for (const bool descending : {false, true}) {
                const ports::LinePageRequest request{.search = test::searched(digits),
                                                     .sort = sort,
                                                     .descending = descending,
                                                     .after = {},
                                                     .limit = 500};
                CHECK(same(lines.walked(request), lines.expected(sort, descending, digits)));
            }
        }
        const auto matches = static_cast<std::int64_t>(lines.expected(LineSort::number, false, digits).size());
        const ports::LineTotal total = lines.total(digits);
        CHECK(total.count == std::min<std::int64_t>(matches, 10'000));
        CHECK(total.capped == (matches > 10'000));
    }
    CHECK(lines.total("").count == static_cast<std::int64_t>(lines.rows.size()));
    CHECK_FALSE(lines.total("").capped);
}

TEST_CASE("filters of every kind leave what they name, in every order, page by page") {
    const Lines lines(300);
    for (const ports::LineFilter& filter : filters()) {
        for (const char* digits : {"", "5", "370"}) {
            for (const LineSort sort : sorts) {
                for (const bool descending : {false, true}) {
                    CAPTURE(filter.statuses.size());
                    CAPTURE(filter.tariff);
                    CAPTURE(filter.account.has_value());
                    CAPTURE(digits);
                    CAPTURE(static_cast<int>(sort));
                    CAPTURE(descending);
                    const ports::LinePageRequest request{.search = test::searched(digits),
                                                         .filter = filter,
                                                         .sort = sort,
                                                         .descending = descending,
                                                         .limit = 5};
                    CHECK(same(lines.walked(request), lines.expected(sort, descending, digits, filter)));
                }
            }
            const auto left = lines.expected(LineSort::number, false, digits, filter).size();
            CHECK(lines.total(digits, 1000, filter).count == static_cast<std::int64_t>(left));
        }
    }
}

TEST_CASE("of many lines a filter leaves the same, however they are found") {
    const Lines lines(23'000); // some 5,200 of each status, tariff and account: more than are sorted
    const ports::LineFilter one{.statuses = {domain::LineStatus::debt}};
    const ports::LineFilter two{.statuses = {domain::LineStatus::debt, domain::LineStatus::active}};
    const ports::LineFilter tariff{.tariff = "11 корп"};
    const ports::LineFilter account{.account = test::account("25060831")};
    const ports::LineFilter all{.statuses = two.statuses, .tariff = "M2M", .account = test::account("1234")};
    for (const ports::LineFilter& filter : {one, two, tariff, account, all}) {
        for (const char* digits : {"", "41", "123", "77010000037"}) {
            for (const LineSort sort : {LineSort::number, LineSort::status, LineSort::balance}) {
                CAPTURE(digits);
                CAPTURE(static_cast<int>(sort));
                const ports::LinePageRequest request{
                    .search = test::searched(digits), .filter = filter, .sort = sort, .descending = true, .limit = 500};
                CHECK(same(lines.walked(request), lines.expected(sort, true, digits, filter)));
            }
            const auto left = static_cast<std::int64_t>(lines.expected(LineSort::number, false, digits, filter).size());
            CHECK(lines.total(digits, 100'000, filter).count == left);
        }
    }
    CHECK_FALSE(lines.total("", 10, two).capped); // the counters know
    CHECK(lines.total("", 10, tariff).capped);
    CHECK(lines.total("", 10, tariff).count == 10);
}

TEST_CASE("a filtered page is found by its index alone: nothing is walked past, nothing sorted") {
    const Lines lines(12);
    const ports::LineFilter statuses{.statuses = {domain::LineStatus::debt, domain::LineStatus::active}};
    const ports::LineFilter tariff{.tariff = "11"};
    const ports::LineFilter account{.account = test::account("25060831")};
    for (const ports::LineFilter& filter : {statuses, tariff, account}) {
        for (const LineSort sort : {LineSort::number, LineSort::status}) {
            for (const bool after : {false, true}) {
                if (sort == LineSort::status && filter.statuses.empty()) {
                    continue;
                }
                ports::LinePageRequest request{.filter = filter, .sort = sort};
                if (after) {
                    request.after = ports::LinePosition{"active", 0, test::msisdn("77010000000")};
                }
                for (const std::string& step : lines.steps(request)) {
                    CAPTURE(step);
                    CHECK_FALSE(step.contains("SCAN"));
                    CHECK_FALSE(step.contains("TEMP B-TREE"));
                    const std::string key =
                        filter.tariff.empty() ? filter.account ? "account=?" : "status=?" : "<expr>=?";
                    CHECK((!step.starts_with("SEARCH lines ") || step.contains("(company_id=? AND " + key)));
                    CHECK((!step.starts_with("SEARCH lines ") || sort != LineSort::number || !after ||
                           step.contains("rowid>?")));
                }
            }
        }
    }
}

TEST_CASE("choices are the values that lines of the company have, each once, in order") {
    const Lines lines(200);
    const auto choose = [&](int limit) {
        return lines.database
            ->read([&](const ports::Transaction& t) { return t.lines().choices(lines.company, limit); })
            .value();
    };
    CHECK(choose(500).tariffs == std::vector<std::string>{"11", "11 корп", "M2M"});
    CHECK(choose(500).accounts == std::vector{test::account("1234"), test::account("25060830"),
                                              test::account("25060831"), test::account("99990000111122223333")});
    CHECK(choose(2).tariffs == std::vector<std::string>{"11", "11 корп"});
    CHECK(choose(2).accounts.size() == 2);
}

TEST_CASE("a total is exact up to the cap, and capped beyond it") {
    const Lines lines(40);
    CHECK(lines.total("770", 36).count == 36);
    CHECK_FALSE(lines.total("770", 36).capped);
    CHECK(lines.total("770", 35).count == 35);
    CHECK(lines.total("770", 35).capped);
}
