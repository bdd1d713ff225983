#include "server/use_cases/current_session.hpp"

#include <optional>

namespace kabinet::use_cases {

namespace {

// Prolonging is a write; a session need not know when it was used to the second.
constexpr std::chrono::seconds between_touches{60};
// A session from the future is one of before the clock was set back: it may have expired long ago.
constexpr std::chrono::minutes clock_slack{5};

struct Found {
    ports::Session session;
    ports::User user;
};

bool is_alive(const Services& services, const ports::Session& session, Instant now) {
    return session.last_seen_at <= now + clock_slack && now < session.expires_at &&
           now < session.created_at + services.sessions.absolute_limit &&
           now < session.last_seen_at + services.sessions.idle_limit;
}

Result<std::optional<Found>> find(const ports::Transaction& transaction, const ports::TokenHash& hash) {
    const auto session = transaction.sessions().find(hash);
    if (!session) {
        return std::unexpected(session.error());
    }
    if (!*session) {
        return std::nullopt;
    }
    auto user = transaction.users().find((*session)->user);
    if (!user) {
        return std::unexpected(std::move(user.error()));
    }
    if (!*user) {
        return std::nullopt;
    }
    return Found{.session = **session, .user = std::move(**user)};
}

/// The answer is known already; a disk that is full must not change it.
template <class Work> void try_to_write(const Services& services, std::string_view event, Work&& work) {
    if (const Result<void> done = services.database.write(work); !done) {
        services.log.warning(event, {{"detail", done.error().detail}});
    }
}

} // namespace

Result<Actor> authenticate(const Services& services, std::string_view token, std::string_view address) {
    if (token.size() != ports::SecretTokens::token_length) {
        return fail(ErrorCode::unauthenticated);
    }
    const ports::TokenHash hash = services.tokens.hash(token);
    auto found = services.database.read([&](const ports::Transaction& transaction) { return find(transaction, hash); });
    if (!found) {
        return std::unexpected(std::move(found.error()));
    }
    if (!*found) {
        return fail(ErrorCode::unauthenticated);
    }
    const ports::Session& session = (*found)->session;
    ports::User& user = (*found)->user;
    const Instant now = services.clock.now();
    if (user.disabled || !is_alive(services, session, now)) {
        // Ended for good, so that no clock set back brings it to life.
        try_to_write(services, "session_not_ended",
                     [&](ports::Transaction& transaction) { return transaction.sessions().remove(session.id); });
        return fail(ErrorCode::unauthenticated);
    }
    if (now >= session.last_seen_at + between_touches) {
        try_to_write(services, "session_not_prolonged",
                     [&](ports::Transaction& transaction) { return transaction.sessions().touch(session.id, now); });
    }
    return Actor{.user = user.id,
                 .session = session.id,
                 .name = std::move(user.name),
                 .phone = user.phone,
                 .address = std::string(address)};
}

Result<SessionView> view_session(const Services& services, const Actor& actor) {
    auto companies = services.database.read(
        [&](const ports::Transaction& transaction) { return transaction.companies().memberships_of(actor.user); });
    if (!companies) {
        return std::unexpected(std::move(companies.error()));
    }
    return SessionView{.user_name = actor.name,
                       .phone = actor.phone,
                       .time_zone = services.time_zone,
                       .iccid = services.iccid,
                       .companies = std::move(*companies)};
}

} // namespace kabinet::use_cases
