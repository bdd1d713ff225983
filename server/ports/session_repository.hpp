#pragma once

#include "server/ports/ids.hpp"
#include "server/ports/secret_tokens.hpp"
#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kabinet::ports {

struct NewSession {
    UserId user;
    TokenHash token_hash;
    Instant created_at;
    Instant expires_at; ///< whatever happens
    std::string address;
    std::string user_agent;
};

struct Session {
    SessionId id;
    UserId user;
    Instant created_at;
    Instant last_seen_at;
    Instant expires_at;
    std::string address;    ///< where it was begun
    std::string user_agent; ///< as the browser called itself; may be anything
};

class SessionRepository {
public:
    SessionRepository() = default;
    SessionRepository(const SessionRepository&) = delete;
    SessionRepository& operator=(const SessionRepository&) = delete;
    virtual ~SessionRepository() = default;

    [[nodiscard]] virtual Result<std::optional<Session>> find(const TokenHash& token_hash) const = 0;
    /// Of one person, those that are over left out, the latest used first.
    [[nodiscard]] virtual Result<std::vector<Session>> of_user(UserId user, Instant now, Instant idle_before) const = 0;
    virtual Result<SessionId> add(const NewSession& session) = 0;
    virtual Result<void> touch(SessionId id, Instant seen_at) = 0;
    /// It goes on under another token.
    virtual Result<void> replace_token(SessionId id, const TokenHash& token_hash) = 0;
    /// One that is gone already is fine.
    virtual Result<void> remove(SessionId id) = 0;
    /// All of this person's but `kept`. Returns how many.
    virtual Result<std::int64_t> remove_others(UserId user, std::optional<SessionId> kept) = 0;
    /// Those past `expires_at`, and those last seen before `idle_before`. Returns how many.
    virtual Result<std::int64_t> remove_expired(Instant now, Instant idle_before) = 0;
};

} // namespace kabinet::ports
