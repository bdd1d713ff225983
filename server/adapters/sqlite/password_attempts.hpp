#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/password_attempts.hpp"

namespace kabinet::sqlite {

class PasswordAttempts final : public ports::PasswordAttempts {
public:
    explicit PasswordAttempts(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<std::int64_t> count(const domain::Msisdn& phone, std::string_view origin, Instant from,
                                             Instant to) const override;
    [[nodiscard]] Result<std::optional<Instant>> first(const domain::Msisdn& phone, std::string_view origin,
                                                       Instant from, Instant to) const override;
    Result<ports::AttemptId> add(const domain::Msisdn& phone, std::string_view origin, Instant at) override;
    Result<void> mark_failed(ports::AttemptId id, Instant at) override;
    Result<void> remove(ports::AttemptId id) override;
    Result<void> remove_of(const domain::Msisdn& phone) override;
    Result<void> remove_outside(Instant from, Instant to) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
