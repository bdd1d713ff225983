#pragma once

#include "shared/base/error.hpp"
#include "shared/base/time_zone.hpp"

#include <chrono>

namespace kabinet::domain {

/// From `begin` until just before `end`.
struct InstantRange {
    Instant begin;
    Instant end;

    bool operator==(const InstantRange&) const noexcept = default;
};

/// The day that it is in this zone.
[[nodiscard]] Date today_in(TimeZone zone, Instant now) noexcept;

/// The same day so many months earlier, or that month's last one when it has no such day: 31 March -> 28 February.
[[nodiscard]] Date months_before(Date date, std::chrono::months count) noexcept;

/// From the first moment of `first` to the first one of the day after `last`. A day may have 23 or 25 hours.
[[nodiscard]] InstantRange instants_of(Date first, Date last, TimeZone zone) noexcept;

/// Whole days of the operator's wall clock, both ends included; `from` is never after `to`. What it is a period of says
/// how far back and how long it may be: see the types made of it.
class Period {
public:
    [[nodiscard]] Date from() const noexcept { return from_; }

    [[nodiscard]] Date to() const noexcept { return to_; }

    [[nodiscard]] std::chrono::days length() const noexcept;

    [[nodiscard]] InstantRange instants(TimeZone zone) const noexcept;

    bool operator==(const Period&) const noexcept = default;

protected:
    Period(Date from, Date to) noexcept
        : from_(from)
        , to_(to) {}

    /// What holds of every period: `malformed` (a day that does not exist), `period_reversed` (to), `period_future`
    /// (to).
    static Result<void> check(Date from, Date to, Date today);

private:
    Date from_;
    Date to_;
};

/// What no record is older than: the zones' offsets are known from then on.
inline constexpr Date earliest_day{std::chrono::year{2000} / 1 / 1};

} // namespace kabinet::domain
