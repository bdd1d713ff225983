#pragma once

#include "server/use_cases/services.hpp"

#include <cstdint>

namespace kabinet::use_cases {

/// Removes the sessions that are past their limits, so that none of them comes back to life when the clock is set back.
/// Returns how many.
Result<std::int64_t> end_old_sessions(const Services& services);

} // namespace kabinet::use_cases
