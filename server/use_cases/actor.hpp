#pragma once

#include "server/ports/ids.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

#include <string>

namespace kabinet::use_cases {

/// Who asks: somebody whose session was found valid for this very request.
struct Actor {
    ports::UserId user;
    ports::SessionId session;
    std::string name;
    domain::Msisdn phone;
    std::string address; ///< where this request came from, for the history
};

/// Whose guess at the own password it would be, as ports::PasswordAttempts has it: strangers can't use it up.
inline std::string guess_origin_of(const Actor& actor) {
    return "session " + std::to_string(actor.session.value);
}

} // namespace kabinet::use_cases
