#pragma once

#include "shared/base/error.hpp"

namespace kabinet::crypto {

/// Once, before anything else of this room: finds the source of randomness. `unavailable` when the system has none.
Result<void> start();

} // namespace kabinet::crypto
