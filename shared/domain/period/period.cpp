#include "shared/domain/period/period.hpp"

namespace kabinet::domain {

using std::chrono::days;
using std::chrono::local_days;

Date today_in(TimeZone zone, Instant now) noexcept {
    return date_of(zone.to_local(now));
}

Date months_before(Date date, std::chrono::months count) noexcept {
    const Date earlier = date - count;
    return earlier.ok() ? earlier : Date{earlier.year() / earlier.month() / std::chrono::last};
}

InstantRange instants_of(Date first, Date last, TimeZone zone) noexcept {
    return {.begin = zone.to_instant(local_days{first}), .end = zone.to_instant(local_days{last} + days{1})};
}

days Period::length() const noexcept {
    return local_days{to_} - local_days{from_} + days{1};
}

InstantRange Period::instants(TimeZone zone) const noexcept {
    return instants_of(from_, to_, zone);
}

Result<void> Period::check(Date from, Date to, Date today) {
    if (!from.ok() || !to.ok()) {
        return fail(ErrorCode::malformed, from.ok() ? "to" : "from");
    }
    if (to < from) {
        return fail(ErrorCode::period_reversed, "to");
    }
    if (to > today) {
        return fail(ErrorCode::period_future, "to");
    }
    return {};
}

} // namespace kabinet::domain
