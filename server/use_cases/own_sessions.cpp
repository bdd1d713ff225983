#include "server/use_cases/own_sessions.hpp"

#include "server/use_cases/action_entry.hpp"

#include <algorithm>

namespace kabinet::use_cases {

Result<std::vector<ports::Session>> list_sessions(const Services& services, const Actor& actor) {
    const Instant now = services.clock.now();
    return services.database.read([&](const ports::Transaction& transaction) {
        return transaction.sessions().of_user(actor.user, now, now - services.sessions.idle_limit);
    });
}

Result<void> end_session(const Services& services, const Actor& actor, ports::SessionId session) {
    const Instant now = services.clock.now();
    return services.database.write([&](ports::Transaction& transaction) -> Result<void> {
        const auto own = transaction.sessions().of_user(actor.user, now, now - services.sessions.idle_limit);
        if (!own) {
            return std::unexpected(own.error());
        }
        if (std::ranges::find(*own, session, &ports::Session::id) == own->end()) {
            return fail(ErrorCode::not_found);
        }
        if (auto removed = transaction.sessions().remove(session); !removed) {
            return removed;
        }
        return transaction.history().append(
            action_of(actor, ports::ActionKind::end_session, ports::ActionOutcome::succeeded, now));
    });
}

Result<std::int64_t> end_other_sessions(const Services& services, const Actor& actor) {
    return services.database.write([&](ports::Transaction& transaction) -> Result<std::int64_t> {
        const auto ended = transaction.sessions().remove_others(actor.user, actor.session);
        if (!ended || *ended == 0) {
            return ended;
        }
        const auto noted = transaction.history().append(
            action_of(actor, ports::ActionKind::end_session, ports::ActionOutcome::succeeded, services.clock.now()));
        return noted ? ended : std::unexpected(noted.error());
    });
}

Result<std::vector<ports::SignInRow>> list_sign_ins(const Services& services, const Actor& actor,
                                                    std::optional<ports::ActionId> before, int limit) {
    if (limit < 1 || limit > sign_ins_max) {
        return fail(ErrorCode::limit_range, "limit");
    }
    return services.database.read([&](const ports::Transaction& transaction) {
        return transaction.history().sign_ins_of(actor.user, before, limit);
    });
}

} // namespace kabinet::use_cases
