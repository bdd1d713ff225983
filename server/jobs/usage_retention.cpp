#include "server/jobs/usage_retention.hpp"

#include "server/use_cases/remove_old_usage.hpp"

namespace kabinet::jobs {

void remove_old_usage(const use_cases::Services& services, const std::stop_token& stop) {
    std::int64_t removed = 0;
    while (!stop.stop_requested()) {
        const Result<std::int64_t> step = use_cases::remove_old_usage(services);
        if (!step) {
            services.log.warning("usage_not_removed", {{"detail", step.error().detail}});
            break;
        }
        if (*step == 0) {
            break;
        }
        removed += *step;
    }
    if (removed > 0) {
        services.log.info("usage_removed", {{"records", removed}});
    }
}

} // namespace kabinet::jobs
