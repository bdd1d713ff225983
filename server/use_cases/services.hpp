#pragma once

#include "server/ports/log.hpp"
#include "server/ports/password_hasher.hpp"
#include "server/ports/secret_tokens.hpp"
#include "server/ports/unit_of_work.hpp"
#include "shared/base/clock.hpp"
#include "shared/base/time_zone.hpp"

#include <chrono>

namespace kabinet::use_cases {

struct SessionRules {
    std::chrono::seconds idle_limit = std::chrono::minutes(30);
    std::chrono::seconds absolute_limit = std::chrono::hours(12);
};

/// At most `checks` of one account's password within `window`.
struct AttemptRules {
    int checks = 5;
    std::chrono::seconds window = std::chrono::minutes(15);
};

/// What every use case may ask of the outside. Whatever it refers to outlives it.
struct Services {
    ports::UnitOfWork& database;
    ports::PasswordHasher& passwords;
    ports::SecretTokens& tokens;
    const Clock& clock;
    ports::Log& log;
    TimeZone time_zone; ///< the operator's
    SessionRules sessions;
    AttemptRules attempts;
};

} // namespace kabinet::use_cases
