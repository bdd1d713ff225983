#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/user_repository.hpp"

namespace kabinet::sqlite {

class UserRepository final : public ports::UserRepository {
public:
    explicit UserRepository(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<std::optional<ports::User>> find(ports::UserId id) const override;
    [[nodiscard]] Result<std::optional<ports::User>> find_by_phone(const domain::Msisdn& phone) const override;
    Result<ports::UserId> add(const ports::NewUser& user) override;
    Result<void> set_password_hash(ports::UserId id, std::string_view hash) override;
    Result<void> set_email(ports::UserId id, std::string_view email) override;
    Result<void> set_language(ports::UserId id, std::string_view language) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
