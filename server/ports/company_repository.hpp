#pragma once

#include "server/ports/ids.hpp"
#include "server/ports/put.hpp"
#include "shared/base/error.hpp"
#include "shared/base/money.hpp"
#include "shared/domain/access/role.hpp"
#include "shared/domain/identifiers/account_number.hpp"
#include "shared/domain/identifiers/bin.hpp"
#include "shared/domain/identifiers/msisdn.hpp"
#include "shared/domain/line/billing_method.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kabinet::ports {

struct Company {
    CompanyId id;
    domain::Bin bin;
    std::string name;
};

/// A company as one person has it.
struct Membership {
    Company company;
    domain::Role role = domain::Role::viewer;
    std::string short_name; ///< the person's own name for it; empty: none
};

/// Somebody who works for a company here.
struct Member {
    UserId user;
    std::string name;
    domain::Msisdn phone;
    std::string email; ///< empty: none is known
    domain::Role role = domain::Role::viewer;
    bool has_password = false; ///< false: was never here yet
};

struct NewAccount {
    domain::AccountNumber number;
    CompanyId company;
    domain::BillingMethod billing_method = domain::BillingMethod::credit;
    std::optional<Money> credit_limit;

    bool operator==(const NewAccount&) const noexcept = default;
};

class CompanyRepository {
public:
    CompanyRepository() = default;
    CompanyRepository(const CompanyRepository&) = delete;
    CompanyRepository& operator=(const CompanyRepository&) = delete;
    virtual ~CompanyRepository() = default;

    [[nodiscard]] virtual Result<std::int64_t> count() const = 0;
    /// In the order of their ids.
    [[nodiscard]] virtual Result<std::vector<Membership>> memberships_of(UserId user) const = 0;
    [[nodiscard]] virtual Result<std::optional<domain::Role>> role_of(UserId user, CompanyId company) const = 0;

    [[nodiscard]] virtual Result<std::optional<Company>> find(const domain::Bin& bin) const = 0;
    /// Whosever it is.
    [[nodiscard]] virtual Result<std::optional<NewAccount>> find_account(const domain::AccountNumber& number) const = 0;
    /// At most `limit` of them, by BIN, those after `after`.
    [[nodiscard]] virtual Result<std::vector<Company>> page(std::optional<domain::Bin> after, int limit) const = 0;

    /// `conflict`: there is one with this BIN.
    virtual Result<CompanyId> add(const domain::Bin& bin, std::string_view name) = 0;
    /// By name.
    [[nodiscard]] virtual Result<std::vector<Member>> members_of(CompanyId company) const = 0;
    virtual Result<void> set_role(UserId user, CompanyId company, domain::Role role) = 0;
    virtual Result<void> remove_member(UserId user, CompanyId company) = 0;
    virtual Result<void> add_member(UserId user, CompanyId company, domain::Role role) = 0;
    /// What the person calls the company; empty: its full name.
    virtual Result<void> set_short_name(UserId user, CompanyId company, std::string_view short_name) = 0;
    /// `conflict`: the number is taken.
    virtual Result<void> add_account(const NewAccount& account) = 0;
    /// The company of this BIN, whatever it was called before.
    virtual Result<Put> put(const domain::Bin& bin, std::string_view name) = 0;
    /// `account_foreign`: it is another company's.
    virtual Result<Put> put_account(const NewAccount& account) = 0;
};

} // namespace kabinet::ports
