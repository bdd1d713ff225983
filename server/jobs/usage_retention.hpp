#pragma once

#include "server/use_cases/services.hpp"

#include <stop_token>

namespace kabinet::jobs {

/// Removes the detail records that are too old, step by step, so that nobody who writes waits longer than for one step,
/// until none are left or it is asked to stop. Logs what it did.
void remove_old_usage(const use_cases::Services& services, const std::stop_token& stop);

} // namespace kabinet::jobs
