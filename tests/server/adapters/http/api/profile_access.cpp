#include "tests/server/adapters/http/api/access_rows.hpp"

namespace kabinet::test {

using contract::RouteId;

AccessPart profile_access(const ApiServer& server) {
    AccessPart part;
    auto& rows = part.rows;

    struct Own {
        RouteId route;
        int status;
        std::vector<std::string> expected;
    };

    const std::vector<Own> own{
        {RouteId::profile_read, 200, {R"("second_factor":false)"}},
        {RouteId::password_change, 204, {}},
        {RouteId::email_begin, 200, {R"("flow":"token)"}},
        {RouteId::email_finish, 410, {R"("code":"flow_expired")"}},
        {RouteId::language_choose, 204, {}},
        {RouteId::own_sessions_list, 200, {R"("current":true)"}},
        {RouteId::own_session_end, 404, {R"("code":"not_found")"}}, // of somebody else, or of nobody
        {RouteId::other_sessions_end, 204, {}},
        {RouteId::sign_ins_list, 200, {R"("succeeded":true)"}},
    };
    for (const Own& each : own) {
        rows.push_back({each.route, Who::guest, 401, {R"("code":"unauthenticated")"}, company_secrets()});
        for (const Who who : signed_in) {
            rows.push_back({each.route, who, each.status, each.expected, company_secrets()});
        }
    }
    rows.push_back({RouteId::company_name, Who::guest, 401, {R"("code":"unauthenticated")"}, company_secrets()});
    for (const Who who : members) {
        rows.push_back({RouteId::company_name, who, 204, {}, company_secrets()});
    }
    rows.push_back({RouteId::company_name, Who::stranger, 404, {R"("code":"not_found")"}, company_secrets()});

    const std::string current = std::string(World::password);
    part.approaches = {
        {RouteId::profile_read},
        {RouteId::password_change,
         {},
         R"({"current_password":")" + current +
             R"(","password":"a password of my own","confirmation":"a password of my own"})"},
        {RouteId::email_begin, {}, R"({"email":"new@kabinet.example","password":")" + current + R"("})"},
        {RouteId::email_finish, {}, R"({"flow":"no such flow","code":"123456"})"},
        {RouteId::language_choose, {}, R"({"language":"kk"})"},
        {RouteId::own_sessions_list},
        {RouteId::own_session_end, {"999"}},
        {RouteId::other_sessions_end},
        {RouteId::sign_ins_list},
        {RouteId::company_name, {std::to_string(server.world.company.value)}, R"({"short_name":"Моя"})"}};
    return part;
}

} // namespace kabinet::test
