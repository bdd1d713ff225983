#include "server/jobs/report_worker.hpp"

#include "server/use_cases/run_reports.hpp"

namespace kabinet::jobs {

void make_reports(const use_cases::Services& services, const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const Result<bool> made = use_cases::run_report(services);
        if (!made) {
            services.log.error("reports_not_made", {{"detail", made.error().detail}});
        }
        if (!made || !*made) {
            return;
        }
    }
}

} // namespace kabinet::jobs
