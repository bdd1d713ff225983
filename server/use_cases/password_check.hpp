#pragma once

#include "server/use_cases/services.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kabinet::use_cases {

/// A password found right. Whoever asked ends it inside the transaction that the password was asked for.
struct RightPassword {
    ports::AttemptId attempt;
    std::string new_hash; ///< not empty: the stored one was made with weaker parameters, store this one
};

/// Counts the check before it is made, durably, so that neither many requests at once nor a restart give more guesses.
/// `origin`: whose guess it is, as ports::PasswordAttempts has it; each has its own share. Nothing: it was wrong (or
/// there is nobody, or nobody who may sign in), after the same time in every case; the history has `refusal` then, when
/// there is one. Errors: `rate_limited`, `unavailable`.
Result<std::optional<RightPassword>> check_password(const Services& services, const domain::Msisdn& phone,
                                                    std::string_view origin, const std::optional<ports::User>& user,
                                                    std::string_view password,
                                                    const std::optional<ports::ActionEntry>& refusal);

/// A check that came to nothing is not held against the account.
void forget_attempt(const Services& services, ports::AttemptId attempt);

/// The right password's check counts no longer; its hash is renewed if it has to be.
Result<void> settle(ports::Transaction& transaction, ports::UserId user, const RightPassword& password);

} // namespace kabinet::use_cases
