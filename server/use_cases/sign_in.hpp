#pragma once

#include "server/use_cases/services.hpp"
#include "server/use_cases/session_view.hpp"

#include <string>
#include <string_view>

namespace kabinet::use_cases {

struct SignInInput {
    domain::Msisdn phone;
    std::string password;
    std::string address;    ///< of the client
    std::string user_agent; ///< as sent; cut to 256 bytes
};

struct SignedIn {
    std::string token; ///< for the cookie; nobody can find it out again
    SessionView view;
};

/// Always a new session. Errors: `credentials_invalid` (the same, and after the same time, for an unknown phone, a
/// wrong password and a disabled person), `rate_limited`, `unavailable`.
Result<SignedIn> sign_in(const Services& services, const SignInInput& input);

} // namespace kabinet::use_cases
