// Every route of the contract × everybody who may come to it: what they get, and what they must never see.

#include "tests/server/adapters/http/api/access_rows.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace kabinet;
using namespace kabinet::test;
using contract::RouteId;

std::vector<AccessPart> kabinet::test::access_parts(const ApiServer& server) {
    return {session_access(server), recovery_access(server), profile_access(server),
            member_access(server),  line_access(server),     operation_access(server),
            usage_access(server),   billing_access(server),  report_access(server)};
}

const std::vector<std::string>& kabinet::test::company_secrets() {
    static const std::vector<std::string> secrets{"77010542019", "25071142", "89997027507916785078",
                                                  "6911",        "11507782", "750750750750"};
    return secrets;
}

namespace {

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

std::vector<AccessRow> table(const ApiServer& server) {
    std::vector<AccessRow> rows;
    for (AccessPart& part : access_parts(server)) {
        std::ranges::move(part.rows, std::back_inserter(rows));
    }
    return rows;
}

Call call_for(const ApiServer& server, RouteId route) {
    for (const AccessPart& part : access_parts(server)) {
        const auto approach = std::ranges::find(part.approaches, route, &Approach::route);
        if (approach != part.approaches.end()) {
            const auto& segments = approach->segments;
            return {.method = std::string(contract::name_of(contract::route_of(route).method)),
                    .path = contract::path_of(route, std::vector<std::string_view>(segments.begin(), segments.end())),
                    .body = approach->body,
                    .lines = approach->lines};
        }
    }
    FAIL("no approach to the route");
    return {};
}

} // namespace

TEST_CASE("every route has a row for everybody") {
    const ApiServer server;
    const auto rows = table(server);
    for (const contract::Route& route : contract::routes) {
        for (const Who who : everybody) {
            CAPTURE(route.path);
            CAPTURE(static_cast<int>(who));
            CHECK(std::ranges::any_of(rows,
                                      [&](const AccessRow& row) { return row.route == route.id && row.who == who; }));
        }
    }
}

TEST_CASE("everybody gets what is theirs, and nobody anything else") {
    const auto rows = [] {
        const ApiServer server;
        return table(server);
    }();
    for (const AccessRow& row : rows) {
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
        // With its own proof it is let through; what becomes of it is the table's business.
        CHECK_FALSE(server.ask(call).body.contains(R"("code":"cross_site")"));
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
