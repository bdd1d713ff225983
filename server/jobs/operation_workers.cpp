#include "server/jobs/operation_workers.hpp"

#include "server/use_cases/run_operations.hpp"

namespace kabinet::jobs {

namespace {

// How soon somebody who watches sees that an operation was handed over.
constexpr std::chrono::milliseconds between_looks{200};
// So few that asking a slow network about them all takes less than their lease.
constexpr int batch = 8;
// After so many the thread looks whether it is to stop.
constexpr int most_batches = 128;

void work(const use_cases::Services& services, ports::ProvisioningGateway& gateway) {
    for (int i = 0; i < most_batches; ++i) {
        const Result<std::size_t> taken = use_cases::run_operations(services, gateway, batch);
        if (!taken) {
            services.log.error("operations_not_taken", {{"detail", taken.error().detail}});
        }
        if (!taken || *taken < std::size_t{batch}) {
            return;
        }
    }
}

} // namespace

OperationWorkers::OperationWorkers(const use_cases::Services& services, ports::ProvisioningGateway& gateway,
                                   unsigned threads) {
    for (unsigned i = 0; i < threads; ++i) {
        threads_.push_back(std::make_unique<Periodic>(
            between_looks, [&services, &gateway](const std::stop_token&) { work(services, gateway); }));
    }
}

} // namespace kabinet::jobs
