#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"
#include "server/use_cases/session_view.hpp"

#include <string>
#include <string_view>

namespace kabinet::use_cases {

/// Whose token this is; prolongs the session. `unauthenticated` for anything but the token of a session that is neither
/// idle nor older than the limits, of a person who is not disabled. One that is found too old is ended for good.
Result<Actor> authenticate(const Services& services, std::string_view token, std::string_view address);

Result<SessionView> view_session(const Services& services, const Actor& actor);

} // namespace kabinet::use_cases
