#pragma once

#include "server/ports/action_history.hpp"
#include "server/use_cases/services.hpp"
#include "server/use_cases/session_view.hpp"

#include <optional>
#include <string>

namespace kabinet::use_cases {

/// Where somebody comes from.
struct Visit {
    std::string address;     ///< of the client
    std::string user_agent;  ///< as sent; 256 bytes of it are kept
    std::string device = {}; ///< the token of a browser that says it was here before; empty: it says nothing
};

struct SignedIn {
    std::string token;  ///< for the cookie; nobody can find it out again
    std::string device; ///< a token for this browser to be known by from now on; empty: it is known
    SessionView view;
};

/// What the history keeps of somebody who has no session yet.
ports::ActionEntry visit_entry(const ports::User& user, const Visit& visit, ports::ActionKind kind,
                               ports::ActionOutcome outcome, Instant at);

/// Whose guess at this person's password it would be: a known browser's or a stranger's.
Result<std::string> guess_origin(const Services& services, const ports::Transaction& transaction,
                                 const std::optional<ports::User>& user, const Visit& visit);

/// Always a new session, noted as `kind`. `credentials_invalid`: the person was disabled meanwhile.
Result<SignedIn> open_session(const Services& services, ports::Transaction& transaction, const ports::User& user,
                              ports::ActionKind kind, const Visit& visit);

} // namespace kabinet::use_cases
