#pragma once

#include "server/ports/document_renderer.hpp"
#include "server/ports/log.hpp"
#include "server/ports/password_hasher.hpp"
#include "server/ports/secret_tokens.hpp"
#include "server/ports/unit_of_work.hpp"
#include "shared/base/clock.hpp"
#include "shared/base/time_zone.hpp"
#include "shared/domain/identifiers/iccid.hpp"

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

/// How operations are handed to the network.
struct OperationRules {
    std::chrono::seconds sim_swap_hold = std::chrono::minutes(5); ///< in which a SIM swap can still be cancelled
    /// One that the network can't be reached for is tried again after 2, 4, 8 … s, at most a minute, so many times.
    int attempts = 10;
    std::chrono::seconds patience = std::chrono::hours(1); ///< one that the network has not ended by then has failed
    std::chrono::seconds lease = std::chrono::minutes(10); ///< longer than asking the network for one batch takes
};

/// For what is begun without signing in: access from one client's address within an hour.
struct FlowRules {
    int begun_per_address = 30;
    /// From the right code to the new password.
    std::chrono::seconds lifetime = std::chrono::minutes(30);
    /// Whoever swapped a SIM by fraud has the phone: for so long its codes go to the mailbox instead.
    std::chrono::seconds distrust_new_sim = std::chrono::days(10);
};

/// What every use case may ask of the outside. Whatever it refers to outlives it.
struct Services {
    ports::UnitOfWork& database;
    ports::PasswordHasher& passwords;
    ports::SecretTokens& tokens;
    const Clock& clock;
    ports::Log& log;
    ports::DocumentRenderer& documents;
    TimeZone time_zone; ///< the operator's
    SessionRules sessions;
    AttemptRules attempts;
    OperationRules operations = {};
    FlowRules flows = {};
    ports::Party operator_party = {}; ///< who issues acts
    domain::IccidRules iccid = {};    ///< what the operator asks of a new SIM card
};

} // namespace kabinet::use_cases
