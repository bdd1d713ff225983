#pragma once

#include "shared/domain/period/period.hpp"

namespace kabinet::domain {

/// What is asked of records that are kept for years (payments, the history of actions): a year at once at most, however
/// long ago. A year is what books are compared by, and it bounds the work of one question.
class RecordPeriod : public Period {
public:
    static constexpr std::chrono::months longest{12};

    /// Errors: those of every period, `period_too_early` (from; before `earliest_day`), `period_too_long` (to).
    static Result<RecordPeriod> create(Date from, Date to, Date today);

    static RecordPeriod last_month(Date today) noexcept;

private:
    using Period::Period;
};

using HistoryPeriod = RecordPeriod;
using PaymentsPeriod = RecordPeriod;

} // namespace kabinet::domain
