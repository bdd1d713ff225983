#include "shared/domain/period/month.hpp"

#include "shared/base/iso8601.hpp"

namespace kabinet::domain {

namespace {

InstantRange whole_days(Date first, Date last, TimeZone zone) noexcept {
    using std::chrono::local_days;
    return {.begin = zone.to_instant(local_days{first}),
            .end = zone.to_instant(local_days{last} + std::chrono::days{1})};
}

} // namespace

Result<Month> Month::create(std::chrono::year_month month, Date today, std::string_view field) {
    if (!month.ok()) {
        return fail(ErrorCode::month_format, std::string(field));
    }
    if (month / 1 < earliest_day) {
        return fail(ErrorCode::period_too_early, std::string(field));
    }
    if (month / 1 > today) {
        return fail(ErrorCode::period_future, std::string(field));
    }
    return Month(month);
}

Result<Month> Month::parse(std::string_view text, Date today, std::string_view field) {
    const auto first_day = parse_date(std::string(text.substr(0, 8)) + "-01", field);
    if (!first_day) {
        return fail(ErrorCode::month_format, std::string(field));
    }
    return create(first_day->year() / first_day->month(), today, field);
}

Month Month::of(Date today) noexcept {
    return Month(today.year() / today.month());
}

std::string Month::str() const {
    return format_date(first_day()).substr(0, 7);
}

InstantRange Month::instants(TimeZone zone) const noexcept {
    return whole_days(first_day(), last_day(), zone);
}

Result<MonthRange> MonthRange::create(Month first, Month last) {
    if (last < first) {
        return fail(ErrorCode::period_reversed, "to");
    }
    return MonthRange(first, last);
}

std::chrono::months MonthRange::length() const noexcept {
    return last_.value() - first_.value() + std::chrono::months{1};
}

InstantRange MonthRange::instants(TimeZone zone) const noexcept {
    return whole_days(first_.first_day(), last_.last_day(), zone);
}

} // namespace kabinet::domain
