#pragma once

#include "server/use_cases/services.hpp"

#include <vector>

namespace kabinet::use_cases {

/// The operator's catalogue, the same for everybody who is signed in. Errors: `unavailable`.
Result<std::vector<domain::Service>> list_services(const Services& services);

} // namespace kabinet::use_cases
