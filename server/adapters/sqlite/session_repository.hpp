#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/session_repository.hpp"

namespace kabinet::sqlite {

class SessionRepository final : public ports::SessionRepository {
public:
    explicit SessionRepository(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<std::optional<ports::Session>> find(const ports::TokenHash& token_hash) const override;
    [[nodiscard]] Result<std::vector<ports::Session>> of_user(ports::UserId user, Instant now,
                                                              Instant idle_before) const override;
    Result<ports::SessionId> add(const ports::NewSession& session) override;
    Result<void> touch(ports::SessionId id, Instant seen_at) override;
    Result<void> replace_token(ports::SessionId id, const ports::TokenHash& token_hash) override;
    Result<void> remove(ports::SessionId id) override;
    Result<std::int64_t> remove_others(ports::UserId user, std::optional<ports::SessionId> kept) override;
    Result<std::int64_t> remove_expired(Instant now, Instant idle_before) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
