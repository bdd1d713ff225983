#include "shared/contract/routes.hpp"

#include <doctest/doctest.h>

#include <set>
#include <utility>

using kabinet::contract::Access;
using kabinet::contract::Method;
using kabinet::contract::path_of;
using kabinet::contract::RouteId;
using kabinet::contract::routes;

TEST_CASE("a path's names are replaced in their order") {
    CHECK(path_of(RouteId::session_read) == "/api/v1/session");
    CHECK(path_of(RouteId::lines_list, {"7"}) == "/api/v1/companies/7/lines");
    CHECK(path_of(RouteId::sim_codes_read, {"7", "77010542001"}) == "/api/v1/companies/7/lines/77010542001/sim-codes");
}

TEST_CASE("a segment cannot leave its place") {
    CHECK(path_of(RouteId::line_read, {"7", "../x?y#z"}) == "/api/v1/companies/7/lines/..%2Fx%3Fy%23z");
    CHECK(path_of(RouteId::line_read, {":msisdn", "1"}) == "/api/v1/companies/%3Amsisdn/lines/1");
}

TEST_CASE("every route is found by its id, and no two are the same") {
    std::set<std::pair<Method, std::string_view>> seen;
    for (const auto& route : routes) {
        CHECK(&kabinet::contract::route_of(route.id) == &route);
        CHECK(seen.emplace(route.method, route.path).second);
        CHECK(route.path.starts_with("/api/v1/"));
    }
}

TEST_CASE("only signing in and recovering a password are open to anyone") {
    for (const auto& route : routes) {
        CAPTURE(route.path);
        const bool open = route.id == RouteId::session_create || route.path.starts_with("/api/v1/recovery");
        CHECK((route.access == Access::anyone) == open);
    }
}

TEST_CASE("methods have their HTTP names") {
    CHECK(name_of(Method::get) == "GET");
    CHECK(name_of(Method::post) == "POST");
    CHECK(name_of(Method::put) == "PUT");
    CHECK(name_of(Method::patch) == "PATCH");
    CHECK(name_of(Method::del) == "DELETE");
}
