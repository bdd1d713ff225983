#pragma once

#include "server/use_cases/services.hpp"
#include "server/use_cases/session_opening.hpp"

#include <string>

namespace kabinet::use_cases {

struct SignInInput {
    domain::Msisdn phone;
    std::string password;
    Visit visit;
};

/// Always a new session. Errors: `credentials_invalid` (the same, and after the same time, for an unknown phone, a
/// wrong password and a disabled person), `rate_limited`, `unavailable`.
Result<SignedIn> sign_in(const Services& services, const SignInInput& input);

} // namespace kabinet::use_cases
