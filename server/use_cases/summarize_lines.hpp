#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"

namespace kabinet::use_cases {

/// Lines by status. Errors: `not_found` (no such company for this person), `unavailable`.
Result<ports::LineCounts> summarize_lines(const Services& services, const Actor& actor, ports::CompanyId company);

} // namespace kabinet::use_cases
