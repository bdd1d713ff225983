// Every route of the contract × everybody who may come to it: what they get, and what they must never see.

#include "shared/contract/routes.hpp"
#include "tests/server/adapters/http/api_server.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <vector>

using namespace kabinet;
using namespace kabinet::test;
using contract::RouteId;

namespace {

enum class Who { guest, administrator, accountant, viewer, stranger };

constexpr std::array everybody{Who::guest, Who::administrator, Who::accountant, Who::viewer, Who::stranger};

struct Row {
    RouteId route;
    Who who;
    int status;
    std::vector<std::string> expected;
    std::vector<std::string> forbidden;
};

// What belongs to the company alone.
const std::vector<std::string> secrets{"77010542019", "25071142", "89997027507916785078",
                                       "6911",        "11507782", "750750750750"};
const std::string foreign_number = "77012111249";

std::vector<Row> table() {
    std::vector<Row> rows;
    for (const Who who : everybody) {
        rows.push_back(
            {RouteId::session_create, who, 200, {"Иванов Иван", "750750750750"}, {"800800800800", "password"}});
    }
    for (const RouteId route : {RouteId::session_read, RouteId::session_delete, RouteId::lines_list,
                                RouteId::lines_summary, RouteId::line_read, RouteId::sim_codes_read}) {
        rows.push_back({route, Who::guest, 401, {R"("code":"unauthenticated")"}, secrets});
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
    for (const Who who : {Who::administrator, Who::accountant, Who::viewer, Who::stranger}) {
        rows.push_back({RouteId::session_delete, who, 204, {}, secrets});
    }
    for (const Who who : {Who::administrator, Who::accountant, Who::viewer}) {
        rows.push_back(
            {RouteId::lines_list, who, 200, {"77010542019", "77010542020", R"("total":2)"}, {foreign_number, "6911"}});
        rows.push_back({RouteId::lines_summary, who, 200, {R"("total":2)", R"("active":2)"}, {foreign_number, "6911"}});
        rows.push_back({RouteId::line_read,
                        who,
                        200,
                        {"77010542019", "89997027507916785078"},
                        {foreign_number, "6911", "11507782"}});
    }
    for (const RouteId route :
         {RouteId::lines_list, RouteId::lines_summary, RouteId::line_read, RouteId::sim_codes_read}) {
        rows.push_back({route, Who::stranger, 404, {R"("code":"not_found")"}, secrets});
    }
    rows.push_back(
        {RouteId::sim_codes_read, Who::administrator, 200, {"0000", "6911", "11507782", "15275799"}, {foreign_number}});
    rows.push_back({RouteId::sim_codes_read, Who::accountant, 403, {R"("code":"forbidden")"}, secrets});
    rows.push_back({RouteId::sim_codes_read, Who::viewer, 403, {R"("code":"forbidden")"}, secrets});
    return rows;
}

std::string cookie_for(ApiServer& server, Who who) {
    switch (who) {
    case Who::guest:
        break;
    case Who::administrator:
        return server.cookie_of(server.world.administrator);
    case Who::accountant:
        return server.cookie_of(server.world.accountant);
    case Who::viewer:
        return server.cookie_of(server.world.viewer);
    case Who::stranger:
        return server.cookie_of(server.world.stranger);
    }
    return {};
}

std::string path_for(const ApiServer& server, RouteId route) {
    const auto company = std::to_string(server.world.company.value);
    const auto line = server.world.line.str();
    switch (route) {
    case RouteId::session_create:
    case RouteId::session_read:
    case RouteId::session_delete:
        return contract::path_of(route);
    case RouteId::lines_list:
    case RouteId::lines_summary:
        return contract::path_of(route, {company});
    case RouteId::line_read:
    case RouteId::sim_codes_read:
        return contract::path_of(route, {company, line});
    }
    return {};
}

Call call_for(const ApiServer& server, RouteId route) {
    Call call{.method = std::string(contract::name_of(contract::route_of(route).method)),
              .path = path_for(server, route)};
    if (route == RouteId::session_create) {
        call.body = ApiServer::sign_in_body(server.world.administrator);
    } else if (route == RouteId::sim_codes_read) {
        call.body = R"({"password":")" + std::string(World::password) + R"("})";
    }
    return call;
}

} // namespace

TEST_CASE("every route has a row for everybody") {
    const auto rows = table();
    for (const contract::Route& route : contract::routes) {
        for (const Who who : everybody) {
            CAPTURE(route.path);
            CAPTURE(static_cast<int>(who));
            CHECK(std::ranges::any_of(rows, [&](const Row& row) { return row.route == route.id && row.who == who; }));
        }
    }
}

TEST_CASE("everybody gets what is theirs, and nobody anything else") {
    for (const Row& row : table()) {
        const auto& route = contract::route_of(row.route);
        CAPTURE(contract::name_of(route.method));
        CAPTURE(route.path);
        CAPTURE(static_cast<int>(row.who));
        ApiServer server;
        auto call = call_for(server, row.route);
        call.cookie = cookie_for(server, row.who);
        const auto answer = server.ask(call);
        REQUIRE(answer);
        CHECK(answer.status == row.status);
        CHECK(answer.header("Cache-Control") == "no-store");
        for (const auto& text : row.expected) {
            CAPTURE(text);
            CHECK(answer.body.contains(text));
        }
        for (const auto& text : row.forbidden) {
            CAPTURE(text);
            CHECK_FALSE((answer.head + answer.body).contains(text));
        }
    }
}

TEST_CASE("no unsafe route can be reached from another site") {
    for (const contract::Route& route : contract::routes) {
        if (route.method == contract::Method::get) {
            continue;
        }
        CAPTURE(route.path);
        ApiServer server;
        auto call = call_for(server, route.id);
        call.cookie = cookie_for(server, Who::administrator);
        for (const char* proof :
             {"", "Sec-Fetch-Site: cross-site\r\n", "Sec-Fetch-Site: same-site\r\n", "Sec-Fetch-Site: none\r\n",
              "Origin: http://evil.test\r\n", "Origin: null\r\n", "Origin: http://kabinet.test.evil.test\r\n",
              "Sec-Fetch-Site: cross-site\r\nOrigin: http://kabinet.test\r\n"}) {
            CAPTURE(proof);
            call.proof = proof;
            const auto answer = server.ask(call);
            CHECK(answer.status == 403);
            CHECK(answer.body.contains(R"("code":"cross_site")"));
        }
        call.proof = "Origin: http://kabinet.test\r\n";
        CHECK(server.ask(call).status < 300);
    }
}

TEST_CASE("a body that isn't said to be JSON is refused") {
    ApiServer server;
    auto call = call_for(server, RouteId::session_create);
    for (const char* type : {"", "Content-Type: text/plain\r\n", "Content-Type: application/x-www-form-urlencoded\r\n",
                             "Content-Type: application/jsonp\r\n"}) {
        CAPTURE(type);
        call.content_type = type;
        CHECK(server.ask(call).status == 415);
    }
    call.content_type = "Content-Type: Application/JSON; charset=utf-8\r\n";
    CHECK(server.ask(call).status == 200);
}
