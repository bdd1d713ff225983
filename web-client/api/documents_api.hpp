#pragma once

#include "shared/contract/actions.hpp"
#include "shared/contract/billing.hpp"
#include "shared/contract/reports.hpp"
#include "shared/contract/usage.hpp"

#include "web-client/ports/transport.hpp"

#include <cstdint>
#include <string>

namespace kabinet::client {

struct UsagePageKey {
    using Value = contract::UsagePageDto;
    std::int64_t company = 0;
    std::string msisdn = {};
    contract::UsageQuery query = {};
    [[nodiscard]] std::string path() const;
};

struct UsageTotalsKey {
    using Value = contract::UsageTotalsDto;
    std::int64_t company = 0;
    std::string msisdn = {};
    contract::UsageDaysQuery query = {};
    [[nodiscard]] std::string path() const;
};

/// Of a line that is paid in advance, or of the company's accounts that are paid afterwards.
struct PaymentsPageKey {
    using Value = contract::PaymentsPageDto;
    std::int64_t company = 0;
    std::string msisdn = {}; ///< empty: of the accounts
    contract::PaymentsQuery query = {};
    [[nodiscard]] std::string path() const;
};

struct AccountsPageKey {
    using Value = contract::AccountsPageDto;
    std::int64_t company = 0;
    contract::AccountsQuery query = {};
    [[nodiscard]] std::string path() const;
};

struct BilledMonthsKey {
    using Value = contract::BilledMonthsDto;
    std::int64_t company = 0;
    std::string account = {};
    [[nodiscard]] std::string path() const;
};

struct InvoicesPageKey {
    using Value = contract::InvoicesPageDto;
    std::int64_t company = 0;
    contract::InvoicesQuery query = {};
    [[nodiscard]] std::string path() const;
};

struct ActionsPageKey {
    using Value = contract::ActionsPageDto;
    std::int64_t company = 0;
    contract::ActionsQuery query = {};
    [[nodiscard]] std::string path() const;
};

struct ReportsPageKey {
    using Value = contract::ReportsPageDto;
    std::int64_t company = 0;
    contract::ReportsQuery query = {};
    [[nodiscard]] std::string path() const;
};

/// The messages about reports; sent by ApiClient::send().
[[nodiscard]] HttpRequest ask_report(std::int64_t company, const contract::ReportRequest& report);
[[nodiscard]] HttpRequest cancel_report(std::int64_t company, std::int64_t report);

/// Where a file comes from.
[[nodiscard]] std::string usage_file_path(std::int64_t company, const std::string& msisdn,
                                          const contract::UsageFileQuery& query);
[[nodiscard]] std::string payments_file_path(std::int64_t company, const std::string& msisdn,
                                             const contract::PaymentsFileQuery& query);
[[nodiscard]] std::string actions_file_path(std::int64_t company, const contract::ActionsFileQuery& query);
[[nodiscard]] std::string invoices_file_path(std::int64_t company, const contract::InvoicesFileQuery& query);
[[nodiscard]] std::string act_file_path(std::int64_t company, const std::string& account, const std::string& month,
                                        const contract::ActFileQuery& query);
[[nodiscard]] std::string annex_file_path(std::int64_t company, const std::string& account, const std::string& month,
                                          const contract::ActFileQuery& query);

} // namespace kabinet::client
