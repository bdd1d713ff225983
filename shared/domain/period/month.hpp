#pragma once

#include "shared/domain/period/period.hpp"

#include <compare>
#include <string>
#include <string_view>

namespace kabinet::domain {

/// A calendar month of the operator's wall clock: from 2000 on, not after the one that it is.
class Month {
public:
    /// Errors: `month_format` (no such month), `period_too_early`, `period_future`.
    static Result<Month> create(std::chrono::year_month month, Date today, std::string_view field = "month");
    /// "2018-02".
    static Result<Month> parse(std::string_view text, Date today, std::string_view field = "month");
    static Month of(Date today) noexcept;

    [[nodiscard]] std::chrono::year_month value() const noexcept { return month_; }

    [[nodiscard]] Date first_day() const noexcept { return month_ / 1; }

    [[nodiscard]] Date last_day() const noexcept { return month_ / std::chrono::last; }

    /// "2018-02".
    [[nodiscard]] std::string str() const;
    [[nodiscard]] InstantRange instants(TimeZone zone) const noexcept;

    auto operator<=>(const Month&) const noexcept = default;

private:
    explicit Month(std::chrono::year_month month) noexcept
        : month_(month) {}

    std::chrono::year_month month_;
};

/// Whole months, both ends included; the first is never after the last.
class MonthRange {
public:
    /// Error: `period_reversed` (to).
    static Result<MonthRange> create(Month first, Month last);

    [[nodiscard]] Month first() const noexcept { return first_; }

    [[nodiscard]] Month last() const noexcept { return last_; }

    /// How many.
    [[nodiscard]] std::chrono::months length() const noexcept;
    [[nodiscard]] InstantRange instants(TimeZone zone) const noexcept;

    bool operator==(const MonthRange&) const noexcept = default;

private:
    MonthRange(Month first, Month last) noexcept
        : first_(first)
        , last_(last) {}

    Month first_;
    Month last_;
};

} // namespace kabinet::domain
