#pragma once

#include "server/ports/provisioning_gateway.hpp"
#include "server/use_cases/services.hpp"

#include <cstddef>

namespace kabinet::use_cases {

/// One round of the worker: takes at most `limit` operations that are due, hands those to the network that it does not
/// have yet, asks it about the others, and ends those that have ended, each together with its change of the line.
/// Returns how many were taken; `unavailable` when none could be. A crash anywhere in it loses nothing: an operation is
/// taken up again, under the same key.
Result<std::size_t> run_operations(const Services& services, ports::ProvisioningGateway& gateway, int limit);

/// To be called when the server starts, before the first round: what another run was at is due at once.
Result<void> take_up_operations(const Services& services);

} // namespace kabinet::use_cases
