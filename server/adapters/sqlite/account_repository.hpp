#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/account_repository.hpp"

namespace kabinet::sqlite {

class AccountRepository final : public ports::AccountRepository {
public:
    explicit AccountRepository(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<ports::AccountPage> page(ports::CompanyId company,
                                                  const ports::AccountPageRequest& request) const override;
    [[nodiscard]] Result<std::optional<ports::Account>> find(ports::CompanyId company,
                                                             const domain::AccountNumber& number) const override;
    Result<void> set_contract(ports::CompanyId company, const domain::AccountNumber& number,
                              const ports::Contract& contract) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
