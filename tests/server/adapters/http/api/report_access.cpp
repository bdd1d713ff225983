#include "tests/server/adapters/http/api/access_rows.hpp"

namespace kabinet::test {

using contract::RouteId;

AccessPart report_access(const ApiServer& server) {
    AccessPart part;
    auto& rows = part.rows;
    const auto company = std::to_string(server.world.company.value);
    part.approaches = {{RouteId::report_create,
                        {company},
                        R"({"kind":"number_list","email":"buh@kabinet.example","language":"ru"})",
                        "Idempotency-Key: report-access-key\r\n"},
                       {RouteId::reports_list, {company}},
                       {RouteId::report_cancel, {company, std::string(ApiServer::queued_report)}}};
    const std::vector<std::string> secrets{"kabinet.example", "Иванов", "number_list"};
    for (const Approach& approach : part.approaches) {
        rows.push_back({approach.route, Who::guest, 401, {R"("code":"unauthenticated")"}, secrets});
        rows.push_back({approach.route, Who::stranger, 404, {R"("code":"not_found")"}, secrets});
        rows.push_back({approach.route, Who::viewer, 403, {R"("code":"forbidden")"}, secrets});
    }
    const std::vector<std::string> kept_back{"api-server-report", "report-access-key"};
    for (const Who who : {Who::administrator, Who::accountant}) {
        rows.push_back({RouteId::report_create,
                        who,
                        202,
                        {R"("kind":"number_list","state":"queued","email":"buh@kabinet.example")"},
                        kept_back});
        rows.push_back({RouteId::reports_list,
                        who,
                        200,
                        {R"("email":"boss@kabinet.example")", R"("requested_by":"Иванов Иван")", R"("next":"")"},
                        kept_back});
        rows.push_back(
            {RouteId::report_cancel, who, 200, {R"("state":"cancelled")", R"("ended_at":"2027)"}, kept_back});
    }
    return part;
}

} // namespace kabinet::test
