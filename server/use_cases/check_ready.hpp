#pragma once

#include "server/use_cases/services.hpp"

namespace kabinet::use_cases {

/// Whether requests can be answered now: the database can be read. `unavailable` otherwise.
Result<void> check_ready(const Services& services);

} // namespace kabinet::use_cases
