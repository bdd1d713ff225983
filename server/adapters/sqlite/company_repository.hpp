#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/company_repository.hpp"

namespace kabinet::sqlite {

class CompanyRepository final : public ports::CompanyRepository {
public:
    explicit CompanyRepository(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<std::int64_t> count() const override;
    [[nodiscard]] Result<std::vector<ports::Membership>> memberships_of(ports::UserId user) const override;
    [[nodiscard]] Result<std::optional<domain::Role>> role_of(ports::UserId user,
                                                              ports::CompanyId company) const override;
    [[nodiscard]] Result<std::optional<ports::Company>> find(const domain::Bin& bin) const override;
    [[nodiscard]] Result<std::optional<ports::NewAccount>>
    find_account(const domain::AccountNumber& number) const override;
    [[nodiscard]] Result<std::vector<ports::Company>> page(std::optional<domain::Bin> after, int limit) const override;
    Result<ports::CompanyId> add(const domain::Bin& bin, std::string_view name) override;
    [[nodiscard]] Result<std::vector<ports::Member>> members_of(ports::CompanyId company) const override;
    Result<void> set_role(ports::UserId user, ports::CompanyId company, domain::Role role) override;
    Result<void> remove_member(ports::UserId user, ports::CompanyId company) override;
    Result<void> add_member(ports::UserId user, ports::CompanyId company, domain::Role role) override;
    Result<void> set_short_name(ports::UserId user, ports::CompanyId company, std::string_view short_name) override;
    Result<void> add_account(const ports::NewAccount& account) override;
    Result<ports::Put> put(const domain::Bin& bin, std::string_view name) override;
    Result<ports::Put> put_account(const ports::NewAccount& account) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
