#include "shared/domain/period/month.hpp"

#include <doctest/doctest.h>

using namespace std::chrono_literals;
using kabinet::Date;
using kabinet::ErrorCode;
using kabinet::TimeZone;
using kabinet::domain::Month;
using kabinet::domain::MonthRange;

namespace {

constexpr Date today = 2024y / 3 / 15;

Month month(std::string_view text) {
    return Month::parse(text, today).value();
}

TimeZone almaty() {
    return TimeZone::find("Asia/Almaty").value();
}

} // namespace

TEST_CASE("a month is read and written as year and month") {
    CHECK(month("2018-02").value() == 2018y / 2);
    CHECK(month("2018-02").str() == "2018-02");
    CHECK(month("2000-01").str() == "2000-01");
    CHECK(Month::of(today).str() == "2024-03");
    CHECK(Month::create(2018y / 2, today) == month("2018-02"));
}

TEST_CASE("a month ends with its own last day") {
    CHECK(month("2018-02").first_day() == 2018y / 2 / 1);
    CHECK(month("2018-02").last_day() == 2018y / 2 / 28);
    CHECK(month("2024-02").last_day() == 2024y / 2 / 29);
    CHECK(month("2019-12").last_day() == 2019y / 12 / 31);
}

TEST_CASE("a month that is refused says why and where") {
    struct Row {
        const char* text;
        ErrorCode code;
    };

    for (const Row& row : {Row{"", ErrorCode::month_format}, Row{"2018", ErrorCode::month_format},
                           Row{"2018-2", ErrorCode::month_format}, Row{"2018-13", ErrorCode::month_format},
                           Row{"2018-00", ErrorCode::month_format}, Row{"2018-02-01", ErrorCode::month_format},
                           Row{"2018-02-", ErrorCode::month_format}, Row{"02-2018", ErrorCode::month_format},
                           Row{"2018/02", ErrorCode::month_format}, Row{"1999-12", ErrorCode::period_too_early},
                           Row{"2024-04", ErrorCode::period_future}, Row{"9999-12", ErrorCode::period_future}}) {
        CAPTURE(row.text);
        const auto refused = Month::parse(row.text, today, "from");
        REQUIRE_FALSE(refused);
        CHECK(kabinet::code_name(refused.error().code) == kabinet::code_name(row.code));
        CHECK(refused.error().field == "from");
    }
    CHECK(Month::create(2018y / 13, today).error().code == ErrorCode::month_format);
    CHECK(Month::parse("2024-03", 2024y / 3 / 1));
}

TEST_CASE("months are compared by time") {
    CHECK(month("2018-12") < month("2019-01"));
    CHECK(month("2019-01") < month("2019-02"));
}

TEST_CASE("a month's hours follow the wall clock") {
    const auto february = month("2024-02").instants(almaty());
    CHECK(february.begin == std::chrono::sys_days{2024y / 1 / 31} + 18h);
    CHECK(february.end == std::chrono::sys_days{2024y / 2 / 29} + 19h);
    CHECK(february.end - february.begin == 29 * 24h + 1h);
    CHECK(month("2024-03").instants(almaty()).begin == february.end);
}

TEST_CASE("a range of months may be one, and never runs backwards") {
    CHECK(MonthRange::create(month("2019-02"), month("2019-02"))->length() == std::chrono::months{1});
    const auto year = MonthRange::create(month("2018-11"), month("2019-10"));
    REQUIRE(year);
    CHECK(year->length() == std::chrono::months{12});
    CHECK(year->instants(TimeZone::utc()).begin == std::chrono::sys_days{2018y / 11 / 1});
    CHECK(year->instants(TimeZone::utc()).end == std::chrono::sys_days{2019y / 11 / 1});
    const auto reversed = MonthRange::create(month("2019-02"), month("2019-01"));
    REQUIRE_FALSE(reversed);
    CHECK(reversed.error().code == ErrorCode::period_reversed);
    CHECK(reversed.error().field == "to");
}
