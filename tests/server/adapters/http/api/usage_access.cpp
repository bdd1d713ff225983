#include "tests/server/adapters/http/api/access_rows.hpp"

namespace kabinet::test {

using contract::RouteId;

AccessPart usage_access(const ApiServer& server) {
    AccessPart part;
    auto& rows = part.rows;
    // Whom the world's line called an hour ago.
    const std::string called = "77079998877";
    for (const RouteId route : {RouteId::usage_list, RouteId::usage_totals, RouteId::usage_file}) {
        rows.push_back({route, Who::guest, 401, {R"("code":"unauthenticated")"}, {called, "cost_tiyn", "%PDF"}});
        rows.push_back({route, Who::viewer, 403, {R"("code":"forbidden")"}, {called, "cost_tiyn", "%PDF"}});
        rows.push_back({route, Who::stranger, 404, {R"("code":"not_found")"}, {called, "cost_tiyn", "%PDF"}});
    }
    for (const Who who : {Who::administrator, Who::accountant}) {
        rows.push_back({RouteId::usage_list, who, 200, {called, R"("amount":61)", R"("cost_tiyn":2450)"}, {"6911"}});
        rows.push_back({RouteId::usage_totals,
                        who,
                        200,
                        {R"("kind":"voice","direction":"outgoing","records":1,"amount":61,"cost_tiyn":2450)"},
                        {called, "6911"}});
        rows.push_back({RouteId::usage_file, who, 200, {"%PDF"}, {}});
    }
    const auto company = std::to_string(server.world.company.value);
    const auto line = server.world.line.str();
    part.approaches = {{RouteId::usage_list, {company, line}},
                       {RouteId::usage_totals, {company, line}},
                       {RouteId::usage_file, {company, line}}};
    return part;
}

} // namespace kabinet::test
