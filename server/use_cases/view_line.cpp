#include "server/use_cases/view_line.hpp"

#include "server/use_cases/authorization.hpp"

namespace kabinet::use_cases {

Result<LineView> view_line(const Services& services, const Actor& actor, ports::CompanyId company,
                           const domain::Msisdn& msisdn) {
    return services.database.read([&](const ports::Transaction& transaction) -> Result<LineView> {
        const auto role = authorize(transaction, actor, company, domain::Permission::view_lines);
        if (!role) {
            return std::unexpected(role.error());
        }
        auto view = read_line_view(transaction, company, msisdn, services.clock.now());
        if (!view) {
            return std::unexpected(std::move(view.error()));
        }
        if (!*view) {
            return fail(ErrorCode::not_found);
        }
        bool& has_codes = (*view)->line.has_sim_codes;
        has_codes = has_codes && domain::allows(*role, domain::Permission::view_sim_codes);
        return **std::move(view);
    });
}

} // namespace kabinet::use_cases
