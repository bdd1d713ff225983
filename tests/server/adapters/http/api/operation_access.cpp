#include "tests/server/adapters/http/api/access_rows.hpp"

namespace kabinet::test {

using contract::RouteId;

AccessPart operation_access(const ApiServer& server) {
    AccessPart part;
    auto& rows = part.rows;
    rows.push_back({RouteId::services_list, Who::guest, 401, {R"("code":"unauthenticated")"}, company_secrets()});
    for (const Who who : signed_in) {
        rows.push_back({RouteId::services_list, who, 200, {R"("services":[)"}, company_secrets()});
    }
    const std::vector<std::string> secrets{"77010542019", "77010542020", "Иванов", "no such subscriber"};
    for (const RouteId route : {RouteId::operation_create, RouteId::operations_list, RouteId::operation_read,
                                RouteId::operation_cancel, RouteId::operation_retry}) {
        rows.push_back({route, Who::guest, 401, {R"("code":"unauthenticated")"}, secrets});
        rows.push_back({route, Who::stranger, 404, {R"("code":"not_found")"}, secrets});
        rows.push_back({route, Who::accountant, 403, {R"("code":"forbidden")"}, secrets});
        rows.push_back({route, Who::viewer, 403, {R"("code":"forbidden")"}, secrets});
    }
    rows.push_back({RouteId::operation_create,
                    Who::administrator,
                    202,
                    {"77010542019", R"("kind":"block")", R"("state":"accepted")"},
                    {foreign_number, "operation-access-key"}});
    rows.push_back({RouteId::operations_list,
                    Who::administrator,
                    200,
                    {"77010542020", R"("state":"failed")", R"("failure":"gateway_rejected")", R"("next":"")"},
                    {foreign_number, "api-server"}});
    rows.push_back({RouteId::operation_read,
                    Who::administrator,
                    200,
                    {R"("kind":"send_secret_code")", "no such subscriber"},
                    {foreign_number, "api-server"}});
    rows.push_back({RouteId::operation_cancel,
                    Who::administrator,
                    200,
                    {R"("state":"cancelled")"},
                    {foreign_number, "api-server"}});
    rows.push_back({RouteId::operation_retry,
                    Who::administrator,
                    202,
                    {R"("state":"accepted")", R"("retry_of":2)"},
                    {foreign_number, "api-server"}});

    const auto company = std::to_string(server.world.company.value);
    const std::string accepted(ApiServer::accepted_operation);
    const std::string failed(ApiServer::failed_operation);
    const std::string key = "Idempotency-Key: operation-access-key\r\n";
    part.approaches = {{RouteId::services_list},
                       {RouteId::operation_create, {company, server.world.line.str()}, R"({"kind":"block"})", key},
                       {RouteId::operations_list, {company}},
                       {RouteId::operation_read, {company, failed}},
                       {RouteId::operation_cancel, {company, accepted}},
                       {RouteId::operation_retry, {company, failed}, "{}", key}};
    return part;
}

} // namespace kabinet::test
