#include "server/use_cases/cancel_report.hpp"

#include "server/use_cases/action_entry.hpp"
#include "server/use_cases/authorization.hpp"

namespace kabinet::use_cases {

namespace {

Result<ports::Report> found(const ports::Transaction& transaction, ports::CompanyId company, ports::ReportId id) {
    auto report = transaction.reports().find(company, id);
    if (!report) {
        return std::unexpected(std::move(report.error()));
    }
    return *report ? Result<ports::Report>(**std::move(report)) : fail(ErrorCode::not_found);
}

} // namespace

Result<ports::Report> cancel_report(const Services& services, const Actor& actor, ports::CompanyId company,
                                    ports::ReportId id) {
    return services.database.write([&](ports::Transaction& transaction) -> Result<ports::Report> {
        if (auto may = authorize(transaction, actor, company, domain::Permission::view_documents); !may) {
            return std::unexpected(std::move(may.error()));
        }
        const auto report = found(transaction, company, id);
        if (!report) {
            return report;
        }
        if (!domain::is_cancellable(report->state)) {
            return fail(ErrorCode::report_finished);
        }
        const Instant now = services.clock.now();
        if (auto cancelled = transaction.reports().cancel(id, now); !cancelled) {
            return std::unexpected(std::move(cancelled.error()));
        }
        if (auto noted = transaction.history().append(
                action_of(actor, ports::ActionKind::cancel_report, ports::ActionOutcome::succeeded, now, company));
            !noted) {
            return std::unexpected(std::move(noted.error()));
        }
        return found(transaction, company, id);
    });
}

} // namespace kabinet::use_cases
