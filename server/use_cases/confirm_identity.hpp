#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/password_check.hpp"
#include "server/use_cases/services.hpp"

#include <optional>
#include <string_view>

namespace kabinet::use_cases {

/// Who gave the right password again. Ended by settle() inside the transaction that it was asked for.
struct Identity {
    ports::User user;
    RightPassword password;
};

/// Before something that must not happen at a desk left open. A wrong password is in the history as a refused `kind`.
/// Errors: `password_wrong` (field), `rate_limited`, `unauthenticated`, `unavailable`.
Result<Identity> confirm_identity(const Services& services, const Actor& actor, std::string_view password,
                                  ports::ActionKind kind, std::string_view field = "password",
                                  std::optional<ports::CompanyId> company = std::nullopt,
                                  std::optional<domain::Msisdn> line = std::nullopt);

} // namespace kabinet::use_cases
