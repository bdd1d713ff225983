#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"

namespace kabinet::use_cases {

/// Ends this session; the token is worth nothing from then on.
Result<void> sign_out(const Services& services, const Actor& actor);

} // namespace kabinet::use_cases
