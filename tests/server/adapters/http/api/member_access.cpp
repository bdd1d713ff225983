#include "tests/server/adapters/http/api/access_rows.hpp"

namespace kabinet::test {

using contract::RouteId;

AccessPart member_access(const ApiServer& server) {
    AccessPart part;

    struct Right {
        RouteId route;
        int status;
        std::vector<std::string> expected;
    };

    // World's people in the order they were added: administrator 1, accountant 2, viewer 3, stranger 4.
    const std::vector<Right> rights{{RouteId::members_list, 200, {"Касымов Данияр", R"("role":"viewer")"}},
                                    {RouteId::member_invite, 200, {"Новый Человек", R"("has_password":false)"}},
                                    {RouteId::member_role, 204, {}},
                                    {RouteId::member_remove, 204, {}}};
    const std::vector<std::string> people{"Касымов", "Сергеева", "77010542002"};
    for (const Right& right : rights) {
        part.rows.push_back({right.route, Who::guest, 401, {R"("code":"unauthenticated")"}, people});
        part.rows.push_back({right.route, Who::administrator, right.status, right.expected, {"Ахметова"}});
        for (const Who who : {Who::accountant, Who::viewer}) {
            part.rows.push_back({right.route, who, 403, {R"("code":"forbidden")"}, people});
        }
        part.rows.push_back({right.route, Who::stranger, 404, {R"("code":"not_found")"}, people});
    }
    const std::string company = std::to_string(server.world.company.value);
    part.approaches = {{RouteId::members_list, {company}},
                       {RouteId::member_invite,
                        {company},
                        R"({"phone":"77010542099","name":"Новый Человек","email":"","role":"viewer"})"},
                       {RouteId::member_role, {company, "3"}, R"({"role":"accountant"})"},
                       {RouteId::member_remove, {company, "3"}}};
    return part;
}

} // namespace kabinet::test
