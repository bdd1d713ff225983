#include "server/use_cases/list_reports.hpp"

#include "server/use_cases/authorization.hpp"

namespace kabinet::use_cases {

Result<ports::ReportPage> list_reports(const Services& services, const Actor& actor, ports::CompanyId company,
                                       const ports::ReportPageRequest& request) {
    if (request.limit < 1 || request.limit > report_page_max) {
        return fail(ErrorCode::limit_range, "limit");
    }
    return services.database.read([&](const ports::Transaction& transaction) -> Result<ports::ReportPage> {
        if (auto may = authorize(transaction, actor, company, domain::Permission::view_documents); !may) {
            return std::unexpected(std::move(may.error()));
        }
        return transaction.reports().page(company, request);
    });
}

} // namespace kabinet::use_cases
