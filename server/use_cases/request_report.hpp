#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"
#include "shared/domain/identifiers/email.hpp"
#include "shared/domain/period/reconciliation_period.hpp"

#include <optional>
#include <string>

namespace kabinet::use_cases {

/// Of one company, on their way at once: each may be 10 MB in the outbox while the mail server is down.
inline constexpr std::int64_t open_reports_max = 10;

/// What a reconciliation is about.
struct ReconciliationInput {
    domain::ReconciliationPeriod period;
    std::optional<domain::AccountNumber> account; ///< none: all that are paid afterwards
};

struct ReportInput {
    domain::ReportKind kind = domain::ReportKind::number_list;
    std::optional<ReconciliationInput> reconciliation; ///< of that kind, and of nothing else
    domain::Email email;
    std::string language = "ru";
    std::string idempotency_key; ///< as check_key() wants it
};

/// Stores the report with its row of history; it is made and mailed in the background. The same key and the same wish
/// again answer the same report, whatever became of it, and do nothing. Errors: `not_found` (no such company for this
/// person), `forbidden` (the role), those of check_key(), `idempotency_key_reused`, `account_unknown` (account; it is
/// not the company's), `unknown_value` (account; it is paid in advance), `reports_many`, `unavailable`.
Result<ports::Report> request_report(const Services& services, const Actor& actor, ports::CompanyId company,
                                     const ReportInput& input);

} // namespace kabinet::use_cases
