#include "server/use_cases/summarize_lines.hpp"

#include "server/use_cases/authorization.hpp"

namespace kabinet::use_cases {

Result<ports::LineCounts> summarize_lines(const Services& services, const Actor& actor, ports::CompanyId company) {
    return services.database.read([&](const ports::Transaction& transaction) -> Result<ports::LineCounts> {
        if (auto allowed = authorize(transaction, actor, company, domain::Permission::view_lines); !allowed) {
            return std::unexpected(std::move(allowed.error()));
        }
        return transaction.lines().counts(company);
    });
}

} // namespace kabinet::use_cases
