#include "server/use_cases/view_line.hpp"

#include "server/use_cases/authorization.hpp"

namespace kabinet::use_cases {

Result<ports::Line> view_line(const Services& services, const Actor& actor, ports::CompanyId company,
                              const domain::Msisdn& msisdn) {
    return services.database.read([&](const ports::Transaction& transaction) -> Result<ports::Line> {
        const auto role = authorize(transaction, actor, company, domain::Permission::view_lines);
        if (!role) {
            return std::unexpected(role.error());
        }
        auto line = transaction.lines().find(company, msisdn);
        if (!line) {
            return std::unexpected(std::move(line.error()));
        }
        if (!*line) {
            return fail(ErrorCode::not_found);
        }
        (*line)->has_sim_codes = (*line)->has_sim_codes && domain::allows(*role, domain::Permission::view_sim_codes);
        return std::move(**line);
    });
}

} // namespace kabinet::use_cases
