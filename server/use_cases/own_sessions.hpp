#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"

#include <cstdint>
#include <vector>

namespace kabinet::use_cases {

/// Where the person is signed in, the latest used first.
Result<std::vector<ports::Session>> list_sessions(const Services& services, const Actor& actor);

/// Ends one of the person's own; this one too. `not_found`: it is none of theirs, or is over.
Result<void> end_session(const Services& services, const Actor& actor, ports::SessionId session);

/// Ends all of the person's but this one. Returns how many.
Result<std::int64_t> end_other_sessions(const Services& services, const Actor& actor);

inline constexpr int sign_ins_max = 200;

/// The person's own sign-ins, refused ones too, the latest first: `limit` (1 … sign_ins_max) of them that are older
/// than `before`.
Result<std::vector<ports::SignInRow>> list_sign_ins(const Services& services, const Actor& actor,
                                                    std::optional<ports::ActionId> before, int limit);

} // namespace kabinet::use_cases
