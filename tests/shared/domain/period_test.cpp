#include "shared/domain/period/detail_period.hpp"
#include "shared/domain/period/reconciliation_period.hpp"
#include "shared/domain/period/record_period.hpp"

#include <doctest/doctest.h>

using namespace std::chrono_literals;
using kabinet::Date;
using kabinet::ErrorCode;
using kabinet::Instant;
using kabinet::TimeZone;
using kabinet::domain::DetailPeriod;
using kabinet::domain::HistoryPeriod;
using kabinet::domain::months_before;
using kabinet::domain::ReconciliationPeriod;

namespace {

constexpr Date today = 2019y / 2 / 26;

TimeZone almaty() {
    return TimeZone::find("Asia/Almaty").value();
}

Instant utc(Date day, std::chrono::seconds time) {
    return std::chrono::sys_days{day} + time;
}

template <class Period> void refuses(Date from, Date to, ErrorCode code, const char* field, Date when = today) {
    const auto period = Period::create(from, to, when);
    REQUIRE_FALSE(period);
    CHECK(kabinet::code_name(period.error().code) == kabinet::code_name(code));
    CHECK(period.error().field == field);
}

template <class Period> void refuses_what_no_period_may_be() {
    refuses<Period>(2019y / 2 / 30, today, ErrorCode::malformed, "from");
    refuses<Period>(2019y / 2 / 1, 2019y / 2 / 29, ErrorCode::malformed, "to");
    refuses<Period>(2019y / 2 / 26, 2019y / 2 / 25, ErrorCode::period_reversed, "to");
    refuses<Period>(2019y / 2 / 26, 2019y / 2 / 27, ErrorCode::period_future, "to");
    refuses<Period>(2019y / 3 / 1, 2019y / 3 / 2, ErrorCode::period_future, "to");
    CHECK(Period::create(today, today, today)->length() == std::chrono::days{1});
}

} // namespace

TEST_CASE("a period that does not exist, runs backwards or into the future is refused") {
    refuses_what_no_period_may_be<DetailPeriod>();
    refuses_what_no_period_may_be<ReconciliationPeriod>();
    refuses_what_no_period_may_be<HistoryPeriod>();
}

TEST_CASE("a form begins with the last month, as the manual shows it") {
    const DetailPeriod period = DetailPeriod::last_month(today);
    CHECK(period.from() == 2019y / 1 / 26);
    CHECK(period.to() == today);
    CHECK(period.length() == std::chrono::days{32});
    CHECK(DetailPeriod::create(period.from(), period.to(), today) == period);
}

TEST_CASE("a month before the end of a longer month is that month's last day") {
    using std::chrono::months;
    CHECK(months_before(2019y / 3 / 31, months{1}) == 2019y / 2 / 28);
    CHECK(months_before(2020y / 3 / 31, months{1}) == 2020y / 2 / 29);
    CHECK(months_before(2024y / 2 / 29, months{12}) == 2023y / 2 / 28);
    CHECK(months_before(2019y / 1 / 15, months{1}) == 2018y / 12 / 15);
    CHECK(months_before(2019y / 10 / 31, months{1}) == 2019y / 9 / 30);
}

TEST_CASE("detail reaches back 90 days, today included") {
    CHECK(DetailPeriod::earliest(today) == 2018y / 11 / 29);
    CHECK(DetailPeriod::create(2018y / 11 / 29, today, today)->length() == std::chrono::days{90});
    CHECK(DetailPeriod::create(2018y / 11 / 29, 2018y / 11 / 29, today));
    refuses<DetailPeriod>(2018y / 11 / 28, today, ErrorCode::detail_period_too_early, "from");
    refuses<DetailPeriod>(2018y / 11 / 28, 2018y / 11 / 28, ErrorCode::detail_period_too_early, "from");
    CHECK(DetailPeriod::earliest(2024y / 3 / 1) == 2023y / 12 / 3); // over a leap day
}

TEST_CASE("the last month is within the 90 days whatever day it is") {
    for (auto day = std::chrono::local_days{2023y / 1 / 1}; day < std::chrono::local_days{2025y / 1 / 1};
         day += std::chrono::days{1}) {
        const DetailPeriod period = DetailPeriod::last_month(Date{day});
        CHECK(DetailPeriod::create(period.from(), period.to(), Date{day}) == period);
    }
}

TEST_CASE("a reconciliation act reaches back 12 months") {
    CHECK(ReconciliationPeriod::create(2018y / 2 / 26, today, today));
    refuses<ReconciliationPeriod>(2018y / 2 / 25, today, ErrorCode::reconciliation_period_too_early, "from");
    CHECK(ReconciliationPeriod::create(2023y / 2 / 28, 2024y / 2 / 29, 2024y / 2 / 29));
    refuses<ReconciliationPeriod>(2023y / 2 / 27, 2024y / 2 / 29, ErrorCode::reconciliation_period_too_early, "from",
                                  2024y / 2 / 29);
    CHECK(ReconciliationPeriod::last_month(today).from() == 2019y / 1 / 26);
}

TEST_CASE("payments and history are asked for a year at once, however long ago") {
    CHECK(HistoryPeriod::create(2018y / 2 / 26, today, today));
    CHECK(HistoryPeriod::create(2004y / 2 / 29, 2005y / 2 / 28, today));
    CHECK(HistoryPeriod::create(2000y / 1 / 1, 2000y / 1 / 1, today));
    refuses<HistoryPeriod>(2018y / 2 / 25, today, ErrorCode::period_too_long, "to");
    refuses<HistoryPeriod>(2010y / 1 / 1, 2011y / 1 / 2, ErrorCode::period_too_long, "to");
    refuses<HistoryPeriod>(1999y / 12 / 31, 2000y / 1 / 1, ErrorCode::period_too_early, "from");
    CHECK(HistoryPeriod::last_month(today).from() == 2019y / 1 / 26);
}

TEST_CASE("a period is whole days of the operator's wall clock") {
    const auto day = DetailPeriod::create(today, today, today);
    REQUIRE(day);
    CHECK(day->instants(almaty()).begin == utc(2019y / 2 / 25, 18h));
    CHECK(day->instants(almaty()).end == utc(2019y / 2 / 26, 18h));
    CHECK(day->instants(TimeZone::utc()).begin == utc(today, 0h));
}

TEST_CASE("the day on which Almaty's clocks went back has 25 hours, and its neighbours touch it") {
    const Date when = 2024y / 3 / 2;
    const auto before = DetailPeriod::create(2024y / 2 / 28, 2024y / 2 / 28, when)->instants(almaty());
    const auto leap_day = DetailPeriod::create(2024y / 2 / 29, 2024y / 2 / 29, when)->instants(almaty());
    const auto after = DetailPeriod::create(2024y / 3 / 1, 2024y / 3 / 1, when)->instants(almaty());
    CHECK(leap_day.begin == utc(2024y / 2 / 28, 18h));
    CHECK(leap_day.end == utc(2024y / 2 / 29, 19h));
    CHECK(leap_day.end - leap_day.begin == 25h);
    CHECK(before.end == leap_day.begin);
    CHECK(leap_day.end == after.begin);
    CHECK(after.end == utc(2024y / 3 / 1, 19h));
}

TEST_CASE("which day it is depends on the zone") {
    CHECK(kabinet::domain::today_in(almaty(), utc(2024y / 2 / 28, 18h)) == 2024y / 2 / 29);
    CHECK(kabinet::domain::today_in(almaty(), utc(2024y / 2 / 29, 18h + 30min)) == 2024y / 2 / 29);
    CHECK(kabinet::domain::today_in(almaty(), utc(2024y / 2 / 29, 19h)) == 2024y / 3 / 1);
    CHECK(kabinet::domain::today_in(TimeZone::utc(), utc(2024y / 2 / 29, 19h)) == 2024y / 2 / 29);
}
