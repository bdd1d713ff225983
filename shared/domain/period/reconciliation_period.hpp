#pragma once

#include "shared/domain/period/period.hpp"

namespace kabinet::domain {

/// What a reconciliation act covers: at most 12 months back from today.
class ReconciliationPeriod : public Period {
public:
    static constexpr std::chrono::months furthest{12};

    /// The same day a year ago.
    [[nodiscard]] static Date earliest(Date today) noexcept;

    /// Errors: those of every period, and `reconciliation_period_too_early` (from).
    static Result<ReconciliationPeriod> create(Date from, Date to, Date today);

    static ReconciliationPeriod last_month(Date today) noexcept;

private:
    using Period::Period;
};

} // namespace kabinet::domain
