#include "shared/domain/period/record_period.hpp"

namespace kabinet::domain {

Result<RecordPeriod> RecordPeriod::create(Date from, Date to, Date today) {
    if (auto sound = check(from, to, today); !sound) {
        return std::unexpected(std::move(sound.error()));
    }
    if (from < earliest_day) {
        return fail(ErrorCode::period_too_early, "from");
    }
    // 1 March 2019 to 1 March 2020 and no day more: the day a year ago counts, as it does for a reconciliation act.
    if (from < months_before(to, longest)) {
        return fail(ErrorCode::period_too_long, "to");
    }
    return RecordPeriod(from, to);
}

RecordPeriod RecordPeriod::last_month(Date today) noexcept {
    return {months_before(today, std::chrono::months{1}), today};
}

} // namespace kabinet::domain
