#include "tests/server/adapters/http/api/access_rows.hpp"

namespace kabinet::test {

using contract::RouteId;

AccessPart line_access(const ApiServer& server) {
    AccessPart part;
    auto& rows = part.rows;
    for (const RouteId route : {RouteId::lines_list, RouteId::lines_summary, RouteId::line_choices, RouteId::line_read,
                                RouteId::sim_codes_read}) {
        rows.push_back({route, Who::guest, 401, {R"("code":"unauthenticated")"}, company_secrets()});
        rows.push_back({route, Who::stranger, 404, {R"("code":"not_found")"}, company_secrets()});
    }
    for (const Who who : members) {
        rows.push_back(
            {RouteId::lines_list, who, 200, {"77010542019", "77010542020", R"("total":2)"}, {foreign_number, "6911"}});
        rows.push_back({RouteId::lines_summary, who, 200, {R"("total":2)", R"("active":2)"}, {foreign_number, "6911"}});
        rows.push_back({RouteId::line_choices, who, 200, {R"("accounts":[")"}, {foreign_number, "6911"}});
        rows.push_back({RouteId::line_read,
                        who,
                        200,
                        {"77010542019", "89997027507916785078"},
                        {foreign_number, "6911", "11507782"}});
    }
    rows.push_back(
        {RouteId::sim_codes_read, Who::administrator, 200, {"0000", "6911", "11507782", "15275799"}, {foreign_number}});
    rows.push_back({RouteId::sim_codes_read, Who::accountant, 403, {R"("code":"forbidden")"}, company_secrets()});
    rows.push_back({RouteId::sim_codes_read, Who::viewer, 403, {R"("code":"forbidden")"}, company_secrets()});

    const auto company = std::to_string(server.world.company.value);
    const auto line = server.world.line.str();
    for (const RouteId route : {RouteId::lines_file, RouteId::chosen_lines_file}) {
        rows.push_back({route, Who::guest, 401, {R"("code":"unauthenticated")"}, company_secrets()});
        rows.push_back({route, Who::stranger, 404, {R"("code":"not_found")"}, company_secrets()});
        for (const Who who : members) {
            rows.push_back({route, who, 200, {"PK"}, {}});
        }
    }
    for (const RouteId route : {RouteId::line_labels, RouteId::lines_label}) {
        rows.push_back({route, Who::guest, 401, {R"("code":"unauthenticated")"}, company_secrets()});
        rows.push_back({route, Who::stranger, 404, {R"("code":"not_found")"}, company_secrets()});
        rows.push_back({route, Who::accountant, 403, {R"("code":"forbidden")"}, company_secrets()});
        rows.push_back({route, Who::viewer, 403, {R"("code":"forbidden")"}, company_secrets()});
        rows.push_back({route, Who::administrator, 204, {}, company_secrets()});
    }
    part.approaches = {
        {RouteId::lines_file, {company}},
        {RouteId::chosen_lines_file, {company}, R"({"msisdns":["77010542019"],"format":"xlsx","language":"ru"})"},
        {RouteId::line_labels, {company, line}, R"({"labels":["Office"],"cost_centre":"7210"})"},
        {RouteId::lines_label, {company}, R"({"msisdns":["77010542019"],"add":["Office"]})"},
        {RouteId::lines_list, {company}},
        {RouteId::lines_summary, {company}},
        {RouteId::line_choices, {company}},
        {RouteId::line_read, {company, line}},
        {RouteId::sim_codes_read, {company, line}, R"({"password":")" + std::string(World::password) + R"("})"}};
    return part;
}

} // namespace kabinet::test
