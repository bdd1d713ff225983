#pragma once

#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"

#include <chrono>
#include <optional>

namespace kabinet::use_cases {

/// Refuses what was done too often within [now - window, now], for as long as the first of it counts. Once that has
/// left the window, it may be done again.
std::unexpected<Error> refuse_for_now(ErrorCode code, const Result<std::optional<Instant>>& first,
                                      std::chrono::seconds window, Instant now);

} // namespace kabinet::use_cases
