#include "server/use_cases/password_check.hpp"

#include "server/use_cases/rate_limit.hpp"

namespace kabinet::use_cases {

namespace {

Result<ports::AttemptId> reserve_attempt(const Services& services, const domain::Msisdn& phone,
                                         std::string_view origin) {
    const Instant now = services.clock.now();
    const Instant from = now - services.attempts.window;
    // What lies far in the future was written before the clock was set back: it would lock the account for years.
    const Instant to = now + services.attempts.window;
    return services.database.write([&](ports::Transaction& transaction) -> Result<ports::AttemptId> {
        ports::PasswordAttempts& attempts = transaction.attempts();
        if (auto pruned = attempts.remove_outside(from, to); !pruned) {
            return std::unexpected(std::move(pruned.error()));
        }
        const Result<std::int64_t> checks = attempts.count(phone, origin, from, to);
        if (!checks) {
            return std::unexpected(checks.error());
        }
        if (*checks >= services.attempts.checks) {
            return refuse_for_now(ErrorCode::rate_limited, attempts.first(phone, origin, from, to),
                                  services.attempts.window, now);
        }
        return attempts.add(phone, origin, now);
    });
}

Result<ports::PasswordVerdict> verdict_on(const Services& services, const std::optional<ports::User>& user,
                                          std::string_view password) {
    if (user && !user->disabled && !user->password_hash.empty()) {
        return services.passwords.verify(user->password_hash, password);
    }
    const Result<void> as_long = services.passwords.verify_nobody(password);
    return as_long ? Result<ports::PasswordVerdict>(ports::PasswordVerdict::wrong) : std::unexpected(as_long.error());
}

} // namespace

void forget_attempt(const Services& services, ports::AttemptId attempt) {
    const Result<void> forgotten = services.database.write(
        [&](ports::Transaction& transaction) { return transaction.attempts().remove(attempt); });
    if (!forgotten) {
        services.log.warning("attempt_not_forgotten", {{"detail", forgotten.error().detail}});
    }
}

Result<std::optional<RightPassword>> check_password(const Services& services, const domain::Msisdn& phone,
                                                    std::string_view origin, const std::optional<ports::User>& user,
                                                    std::string_view password,
                                                    const std::optional<ports::ActionEntry>& refusal) {
    const Result<ports::AttemptId> attempt = reserve_attempt(services, phone, origin);
    if (!attempt) {
        return std::unexpected(attempt.error());
    }
    const Result<ports::PasswordVerdict> verdict = verdict_on(services, user, password);
    if (!verdict) {
        forget_attempt(services, *attempt);
        return std::unexpected(verdict.error());
    }
    if (*verdict == ports::PasswordVerdict::wrong) {
        const Result<void> counted = services.database.write([&](ports::Transaction& transaction) {
            const Result<void> marked = transaction.attempts().mark_failed(*attempt, services.clock.now());
            return marked && refusal ? transaction.history().append(*refusal) : marked;
        });
        return counted ? Result<std::optional<RightPassword>>(std::nullopt) : std::unexpected(counted.error());
    }
    RightPassword right{.attempt = *attempt, .new_hash = {}};
    if (*verdict == ports::PasswordVerdict::right_but_outdated) {
        if (Result<std::string> renewed = services.passwords.hash(password)) {
            right.new_hash = std::move(*renewed);
        }
    }
    return right;
}

Result<void> settle(ports::Transaction& transaction, ports::UserId user, const RightPassword& password) {
    if (auto removed = transaction.attempts().remove(password.attempt); !removed || password.new_hash.empty()) {
        return removed;
    }
    return transaction.users().set_password_hash(user, password.new_hash);
}

} // namespace kabinet::use_cases
