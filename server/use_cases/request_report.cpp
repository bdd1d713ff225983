#include "server/use_cases/request_report.hpp"

#include "server/use_cases/action_entry.hpp"
#include "server/use_cases/authorization.hpp"
#include "server/use_cases/idempotency_key.hpp"
#include "shared/base/iso8601.hpp"

namespace kabinet::use_cases {

namespace {

ports::ActionKind action_of(domain::ReportKind kind) noexcept {
    return kind == domain::ReportKind::number_list ? ports::ActionKind::request_number_list
                                                   : ports::ActionKind::request_reconciliation;
}

// No value holds a slash but the mailbox, and that is the last.
std::string fingerprint_of(ports::CompanyId company, const ReportInput& input) {
    std::string text = std::to_string(company.value) + '/' + std::string(domain::name_of(input.kind));
    if (input.reconciliation) {
        const auto& [period, account] = *input.reconciliation;
        text += '/' + format_date(period.from()) + '/' + format_date(period.to());
        text += '/' + (account ? account->str() : std::string());
    }
    return text + '/' + input.language + '/' + input.email.str();
}

ports::NewReport report_for(const Services& services, const Actor& actor, ports::CompanyId company,
                            const ReportInput& input) {
    ports::NewReport report{.company = company,
                            .kind = input.kind,
                            .days = std::nullopt,
                            .account = std::nullopt,
                            .email = input.email.str(),
                            .language = input.language,
                            .requested_by = actor.user,
                            .requested_by_name = actor.name,
                            .requested_at = services.clock.now(),
                            .idempotency_key = input.idempotency_key,
                            .fingerprint = fingerprint_of(company, input)};
    if (input.reconciliation) {
        const domain::ReconciliationPeriod& period = input.reconciliation->period;
        report.days = {.first = period.from(), .last = period.to()};
        report.account = input.reconciliation->account;
    }
    return report;
}

/// Whether the report can be made at all, and is not one too many.
Result<void> check(const ports::Transaction& transaction, const ports::NewReport& report) {
    if (report.account) {
        const auto account = transaction.accounts().find(report.company, *report.account);
        if (!account) {
            return std::unexpected(account.error());
        }
        if (!*account) {
            return fail(ErrorCode::account_unknown, "account");
        }
        if ((*account)->billing_method != domain::BillingMethod::credit) {
            return fail(ErrorCode::unknown_value, "account");
        }
    }
    const auto open = transaction.reports().count_open(report.company);
    if (!open) {
        return std::unexpected(open.error());
    }
    return *open < open_reports_max ? Result<void>() : fail(ErrorCode::reports_many);
}

} // namespace

Result<ports::Report> request_report(const Services& services, const Actor& actor, ports::CompanyId company,
                                     const ReportInput& input) {
    if (auto key = check_key(input.idempotency_key); !key) {
        return std::unexpected(std::move(key.error()));
    }
    const ports::NewReport wanted = report_for(services, actor, company, input);
    return services.database.write([&](ports::Transaction& transaction) -> Result<ports::Report> {
        if (auto may = authorize(transaction, actor, company, domain::Permission::view_documents); !may) {
            return std::unexpected(std::move(may.error()));
        }
        auto before = transaction.reports().find_by_key(actor.user, wanted.idempotency_key);
        if (!before) {
            return std::unexpected(std::move(before.error()));
        }
        if (*before) {
            return (*before)->wanted.fingerprint == wanted.fingerprint
                       ? Result<ports::Report>(**std::move(before))
                       : fail(ErrorCode::idempotency_key_reused, "idempotency_key");
        }
        if (auto checked = check(transaction, wanted); !checked) {
            return std::unexpected(std::move(checked.error()));
        }
        const auto id = transaction.reports().add(wanted);
        if (!id) {
            return std::unexpected(id.error());
        }
        if (auto noted = transaction.history().append(use_cases::action_of(
                actor, action_of(input.kind), ports::ActionOutcome::succeeded, wanted.requested_at, company));
            !noted) {
            return std::unexpected(std::move(noted.error()));
        }
        return ports::Report{
            .id = *id, .wanted = wanted, .data_at = std::nullopt, .ended_at = std::nullopt, .failure = std::nullopt};
    });
}

} // namespace kabinet::use_cases
