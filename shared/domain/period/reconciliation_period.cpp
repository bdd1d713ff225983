#include "shared/domain/period/reconciliation_period.hpp"

namespace kabinet::domain {

Date ReconciliationPeriod::earliest(Date today) noexcept {
    return months_before(today, furthest);
}

Result<ReconciliationPeriod> ReconciliationPeriod::create(Date from, Date to, Date today) {
    if (auto sound = check(from, to, today); !sound) {
        return std::unexpected(std::move(sound.error()));
    }
    if (from < earliest(today)) {
        return fail(ErrorCode::reconciliation_period_too_early, "from");
    }
    return ReconciliationPeriod(from, to);
}

ReconciliationPeriod ReconciliationPeriod::last_month(Date today) noexcept {
    return {months_before(today, std::chrono::months{1}), today};
}

} // namespace kabinet::domain
