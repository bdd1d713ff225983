#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/line_view.hpp"
#include "server/use_cases/services.hpp"

namespace kabinet::use_cases {

/// `has_sim_codes` is false for whoever may not ask for them. Errors: `not_found` (no such company for this person, or
/// no such line in it), `unavailable`.
Result<LineView> view_line(const Services& services, const Actor& actor, ports::CompanyId company,
                           const domain::Msisdn& msisdn);

} // namespace kabinet::use_cases
