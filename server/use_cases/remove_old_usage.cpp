#include "server/use_cases/remove_old_usage.hpp"

#include "shared/domain/period/detail_period.hpp"

namespace kabinet::use_cases {

Result<std::int64_t> remove_old_usage(const Services& services) {
    const Date today = domain::today_in(services.time_zone, services.clock.now());
    const Instant first_kept =
        services.time_zone.to_instant(std::chrono::local_days{domain::DetailPeriod::earliest(today)});
    return services.database.write([&](ports::Transaction& transaction) {
        return transaction.usage().remove_old_weeks(first_kept, usage_removed_at_once);
    });
}

} // namespace kabinet::use_cases
