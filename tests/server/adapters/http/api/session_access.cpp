#include "tests/server/adapters/http/api/access_rows.hpp"

namespace kabinet::test {

using contract::RouteId;

AccessPart session_access(const ApiServer& server) {
    AccessPart part;
    auto& rows = part.rows;
    for (const Who who : everybody) {
        rows.push_back(
            {RouteId::session_create, who, 200, {"Иванов Иван", "750750750750"}, {"800800800800", "password"}});
    }
    for (const RouteId route : {RouteId::session_read, RouteId::session_delete}) {
        rows.push_back({route, Who::guest, 401, {R"("code":"unauthenticated")"}, company_secrets()});
    }
    rows.push_back({RouteId::session_read,
                    Who::administrator,
                    200,
                    {"Иванов Иван", R"("role":"administrator")"},
                    {"800800800800"}});
    rows.push_back(
        {RouteId::session_read, Who::accountant, 200, {"Сергеева Ольга", R"("role":"accountant")"}, {"800800800800"}});
    rows.push_back(
        {RouteId::session_read, Who::viewer, 200, {"Касымов Данияр", R"("role":"viewer")"}, {"800800800800"}});
    rows.push_back({RouteId::session_read, Who::stranger, 200, {"Ахметова Айгерим", "800800800800"}, {"750750750750"}});
    for (const Who who : signed_in) {
        rows.push_back({RouteId::session_delete, who, 204, {}, company_secrets()});
    }
    part.approaches = {{RouteId::session_create, {}, ApiServer::sign_in_body(server.world.administrator)},
                       {RouteId::session_read},
                       {RouteId::session_delete}};
    return part;
}

} // namespace kabinet::test
