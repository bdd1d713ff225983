#include "server/adapters/sqlite/session_repository.hpp"

#include "server/adapters/sqlite/columns.hpp"

namespace kabinet::sqlite {

namespace {

Result<ports::Session> session_from(const Row& row) {
    return ports::Session{.id = {row.integer(0)},
                          .user = {row.integer(1)},
                          .created_at = row.instant(2),
                          .last_seen_at = row.instant(3),
                          .expires_at = row.instant(4),
                          .address = std::string(row.text(5)),
                          .user_agent = std::string(row.text(6))};
}

} // namespace

Result<std::optional<ports::Session>> SessionRepository::find(const ports::TokenHash& token_hash) const {
    return connection_
        .query("SELECT id, user_id, created_at, last_seen_at, expires_at, address, user_agent FROM sessions"
               " WHERE token_hash = ?",
               token_hash.bytes)
        .first(session_from);
}

Result<std::vector<ports::Session>> SessionRepository::of_user(ports::UserId user, Instant now,
                                                               Instant idle_before) const {
    return connection_
        .query("SELECT id, user_id, created_at, last_seen_at, expires_at, address, user_agent FROM sessions"
               " WHERE user_id = ? AND expires_at > ? AND last_seen_at >= ? ORDER BY last_seen_at DESC, id DESC",
               user.value, now, idle_before)
        .all(session_from);
}

Result<ports::SessionId> SessionRepository::add(const ports::NewSession& session) {
    return id_of<ports::SessionId>(connection_.insert(
        "INSERT INTO sessions (user_id, token_hash, created_at, last_seen_at, expires_at, address, user_agent)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        session.user.value, session.token_hash.bytes, session.created_at, session.created_at, session.expires_at,
        session.address, session.user_agent));
}

Result<void> SessionRepository::touch(ports::SessionId id, Instant seen_at) {
    return connection_.run("UPDATE sessions SET last_seen_at = ? WHERE id = ?", seen_at, id.value);
}

Result<void> SessionRepository::replace_token(ports::SessionId id, const ports::TokenHash& token_hash) {
    return connection_.run("UPDATE sessions SET token_hash = ? WHERE id = ?", token_hash.bytes, id.value);
}

Result<void> SessionRepository::remove(ports::SessionId id) {
    return connection_.run("DELETE FROM sessions WHERE id = ?", id.value);
}

Result<std::int64_t> SessionRepository::remove_others(ports::UserId user, std::optional<ports::SessionId> kept) {
    // No session has the id 0.
    const Result<void> done = connection_.run("DELETE FROM sessions WHERE user_id = ? AND id <> ?", user.value,
                                              kept.value_or(ports::SessionId{}).value);
    return done ? Result<std::int64_t>(connection_.changes()) : std::unexpected(done.error());
}

Result<std::int64_t> SessionRepository::remove_expired(Instant now, Instant idle_before) {
    const Result<void> done =
        connection_.run("DELETE FROM sessions WHERE expires_at <= ? OR last_seen_at < ?", now, idle_before);
    return done ? Result<std::int64_t>(connection_.changes()) : std::unexpected(done.error());
}

} // namespace kabinet::sqlite
