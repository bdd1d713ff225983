#include "shared/domain/period/detail_period.hpp"

namespace kabinet::domain {

Date DetailPeriod::earliest(Date today) noexcept {
    return Date{std::chrono::local_days{today} - longest + std::chrono::days{1}};
}

Result<DetailPeriod> DetailPeriod::create(Date from, Date to, Date today) {
    if (auto sound = check(from, to, today); !sound) {
        return std::unexpected(std::move(sound.error()));
    }
    if (from < earliest(today)) {
        return fail(ErrorCode::detail_period_too_early, "from");
    }
    return DetailPeriod(from, to);
}

DetailPeriod DetailPeriod::last_month(Date today) noexcept {
    return {months_before(today, std::chrono::months{1}), today};
}

} // namespace kabinet::domain
