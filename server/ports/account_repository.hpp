#pragma once

#include "server/ports/ids.hpp"
#include "shared/base/error.hpp"
#include "shared/base/money.hpp"
#include "shared/base/time_zone.hpp"
#include "shared/domain/identifiers/account_number.hpp"
#include "shared/domain/line/billing_method.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kabinet::ports {

/// The contract that an account is billed under, as acts name it.
struct Contract {
    std::string number; ///< empty: not known
    std::optional<Date> date;

    bool operator==(const Contract&) const noexcept = default;
};

struct Account {
    domain::AccountNumber number;
    domain::BillingMethod billing_method = domain::BillingMethod::credit;
    std::optional<Money> credit_limit;
    Contract contract;
};

struct AccountPageRequest {
    std::optional<domain::AccountNumber> after;
    int limit = 100;
};

struct AccountPage {
    std::vector<Account> rows;
    bool more = false; ///< there are rows after the last one
};

/// The company's accounts as documents need them; they are added through CompanyRepository.
class AccountRepository {
public:
    AccountRepository() = default;
    AccountRepository(const AccountRepository&) = delete;
    AccountRepository& operator=(const AccountRepository&) = delete;
    virtual ~AccountRepository() = default;

    /// In the order of their numbers.
    [[nodiscard]] virtual Result<AccountPage> page(CompanyId company, const AccountPageRequest& request) const = 0;
    [[nodiscard]] virtual Result<std::optional<Account>> find(CompanyId company,
                                                              const domain::AccountNumber& number) const = 0;

    /// `not_found`: the account is not the company's.
    virtual Result<void> set_contract(CompanyId company, const domain::AccountNumber& number,
                                      const Contract& contract) = 0;
};

} // namespace kabinet::ports
