#pragma once

#include "server/ports/action_history.hpp"
#include "server/use_cases/actor.hpp"

#include <optional>

namespace kabinet::use_cases {

/// What the history keeps of an actor's deed.
inline ports::ActionEntry action_of(const Actor& actor, ports::ActionKind kind, ports::ActionOutcome outcome,
                                    Instant at, std::optional<ports::CompanyId> company = std::nullopt,
                                    std::optional<domain::Msisdn> line = std::nullopt) {
    return {.at = at,
            .kind = kind,
            .outcome = outcome,
            .user = actor.user,
            .user_name = actor.name,
            .user_phone = actor.phone,
            .company = company,
            .line = line,
            .address = actor.address};
}

} // namespace kabinet::use_cases
