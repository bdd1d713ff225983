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

} // namespace kabinet::use_cases
