#pragma once

#include "server/jobs/periodic.hpp"
#include "server/ports/provisioning_gateway.hpp"
#include "server/use_cases/services.hpp"

#include <memory>
#include <vector>

namespace kabinet::jobs {

/// Threads that hand operations to the network and ask how they stand, until this goes out of scope. A slow network
/// keeps one of them waiting, not all.
class OperationWorkers {
public:
    /// `services` and `gateway` outlive this.
    OperationWorkers(const use_cases::Services& services, ports::ProvisioningGateway& gateway, unsigned threads);

private:
    std::vector<std::unique_ptr<Periodic>> threads_;
};

} // namespace kabinet::jobs
