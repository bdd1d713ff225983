#pragma once

#include "server/use_cases/document_request.hpp"

#include <string>
#include <vector>

namespace kabinet::use_cases {

struct AccountList {
    std::vector<ports::Account> rows; ///< by number
    std::string next;                 ///< empty: the last page
};

/// The company's accounts, to choose one whose documents are wanted. `after`: `next` of the page before. Errors:
/// `not_found` (no such company for this person), `forbidden` (the role), `cursor_invalid` (after), `limit_range`
/// (limit), `unavailable`.
Result<AccountList> list_accounts(const Services& services, const Actor& actor, ports::CompanyId company,
                                  const std::string& after, int limit);

/// The months that an account was billed for, newest first. Errors: as above; an account that isn't the company's is
/// `not_found`.
Result<std::vector<std::chrono::year_month>> list_billed_months(const Services& services, const Actor& actor,
                                                                ports::CompanyId company,
                                                                const domain::AccountNumber& account);

} // namespace kabinet::use_cases
