#include "tests/server/adapters/http/api/access_rows.hpp"

namespace kabinet::test {

using contract::RouteId;

AccessPart billing_access(const ApiServer& server) {
    AccessPart part;
    auto& rows = part.rows;
    const auto company = std::to_string(server.world.company.value);
    const auto line = server.world.line.str();
    part.approaches = {{RouteId::payments_list, {company}},
                       {RouteId::payments_file, {company}},
                       {RouteId::line_payments_list, {company, line}},
                       {RouteId::line_payments_file, {company, line}},
                       {RouteId::accounts_list, {company}},
                       {RouteId::billed_months_list, {company, "25071142"}},
                       {RouteId::act_file, {company, "25071142", "2026-12"}},
                       {RouteId::annex_file, {company, "25071142", "2026-12"}},
                       {RouteId::invoices_list, {company}},
                       {RouteId::invoices_file, {company}},
                       {RouteId::actions_list, {company}},
                       {RouteId::actions_file, {company}}};
    std::vector<std::string> secrets = company_secrets();
    secrets.insert(secrets.end(), {"PAID", "25071142-202612", "%PDF"});
    for (const Approach& approach : part.approaches) {
        rows.push_back({approach.route, Who::guest, 401, {R"("code":"unauthenticated")"}, secrets});
        rows.push_back({approach.route, Who::stranger, 404, {R"("code":"not_found")"}, secrets});
        rows.push_back({approach.route, Who::viewer, 403, {R"("code":"forbidden")"}, secrets});
    }
    for (const Who who : {Who::administrator, Who::accountant}) {
        rows.push_back({RouteId::payments_list, who, 200, {"PAID-1", R"("balance_after_tiyn":6424)"}, {"PAID-2"}});
        rows.push_back({RouteId::payments_file, who, 200, {"PK"}, {}});
        rows.push_back({RouteId::line_payments_list, who, 200, {"PAID-2"}, {"PAID-1"}});
        rows.push_back({RouteId::line_payments_file, who, 200, {"PK"}, {}});
        rows.push_back({RouteId::accounts_list, who, 200, {"25071142"}, {"25400801"}});
        rows.push_back({RouteId::billed_months_list, who, 200, {R"(["2026-12"])"}, {}});
        rows.push_back({RouteId::act_file, who, 200, {"%PDF"}, {}});
        rows.push_back({RouteId::annex_file, who, 200, {"%PDF"}, {}});
        rows.push_back({RouteId::invoices_list, who, 200, {"25071142-202612", R"("gross_tiyn":209205)"}, {}});
        rows.push_back({RouteId::invoices_file, who, 200, {"%PDF"}, {}});
        rows.push_back({RouteId::actions_list, who, 200, {R"("action":"view_history")"}, {}});
        rows.push_back({RouteId::actions_file, who, 200, {"PK"}, {}});
    }
    return part;
}

} // namespace kabinet::test
