#pragma once

#include "shared/domain/period/period.hpp"

namespace kabinet::domain {

/// What a line's detail is asked for: within the last 90 days, today included, as long as detail records are kept.
class DetailPeriod : public Period {
public:
    static constexpr std::chrono::days longest{90};

    /// The first of those 90 days.
    [[nodiscard]] static Date earliest(Date today) noexcept;

    /// Errors: those of every period, and `detail_period_too_early` (from).
    static Result<DetailPeriod> create(Date from, Date to, Date today);

    /// What a form begins with: 26 January to 26 February.
    static DetailPeriod last_month(Date today) noexcept;

private:
    using Period::Period;
};

} // namespace kabinet::domain
