#include "tests/server/adapters/http/api/access_rows.hpp"

namespace kabinet::test {

using contract::RouteId;

// Whoever comes with a flow of their own making gets nowhere; the way through is recovery_test's.
AccessPart recovery_access(const ApiServer& server) {
    const std::string unknown_flow = R"("flow":"no such flow")";
    AccessPart part;
    for (const Who who : everybody) {
        part.rows.push_back({RouteId::recovery_begin, who, 200, {R"("flow":"token)"}, company_secrets()});
        for (const RouteId route : {RouteId::recovery_resend, RouteId::recovery_check, RouteId::recovery_finish}) {
            part.rows.push_back({route, who, 410, {R"("code":"flow_expired")"}, company_secrets()});
        }
    }
    part.approaches = {
        {RouteId::recovery_begin, {}, R"({"phone":")" + server.world.administrator.str() + R"("})"},
        {RouteId::recovery_resend, {}, "{" + unknown_flow + "}"},
        {RouteId::recovery_check, {}, "{" + unknown_flow + R"(,"code":"123456"})"},
        {RouteId::recovery_finish,
         {},
         "{" + unknown_flow + R"(,"password":"a password of one's own","confirmation":"a password of one's own"})"}};
    return part;
}

} // namespace kabinet::test
