#include "shared/contract/openapi/api_description.hpp"
#include "shared/contract/openapi/document.hpp"
#include "shared/contract/openapi/page.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace kabinet::contract;
using namespace kabinet::contract::openapi;

namespace {

void check_fields(const DtoDescription& dto, std::map<std::string_view, const DtoDescription*>& seen) {
    CAPTURE(dto.name);
    const auto [place, is_new] = seen.emplace(dto.name, &dto);
    CHECK(place->second == &dto); // two types of one name would hide one another
    if (!is_new) {
        return;
    }
    CHECK_FALSE(dto.fields.empty());
    for (const FieldDescription& field : dto.fields) {
        CAPTURE(field.name);
        CHECK_FALSE(field.description.empty());
        if (field.type.object != nullptr) {
            check_fields(*field.type.object, seen);
        }
    }
}

} // namespace

TEST_CASE("every route says what it does, what it answers and what its path is made of") {
    for (const RouteDescription& route : api_description()) {
        CAPTURE(route.id);
        CHECK_FALSE(route.id.empty());
        CHECK_FALSE(route.summary.empty());
        CHECK_FALSE(route.summary.ends_with('.'));
        CHECK_FALSE(route.answers.empty());
        const auto names = std::ranges::count(route.route.path, ':');
        CHECK(path_parameters(route.route.path).size() == static_cast<std::size_t>(names));
    }
}

TEST_CASE("every field of everything that travels is described, and no two types share a name") {
    std::map<std::string_view, const DtoDescription*> seen;
    for (const RouteDescription& route : api_description()) {
        for (const DtoDescription* dto : {route.query, route.body}) {
            if (dto != nullptr) {
                check_fields(*dto, seen);
            }
        }
        for (const AnswerDescription& answer : route.answers) {
            if (answer.dto != nullptr) {
                check_fields(*answer.dto, seen);
            }
        }
    }
    CHECK(seen.contains("LinesPage"));
}

TEST_CASE("types are described as they are") {
    const auto& page = *std::ranges::find(api_description(), RouteId::lines_list,
                                          [](const RouteDescription& route) { return route.route.id; })
                            ->answers.at(0)
                            .dto;
    CHECK(page.name == "LinesPage");
    REQUIRE(page.fields.size() == 4);
    CHECK(page.fields[0].name == "items");
    CHECK(page.fields[0].type.list);
    REQUIRE(page.fields[0].type.object != nullptr);
    CHECK(page.fields[0].type.object->name == "LineRow");
    CHECK(page.fields[3].type.kind == TypeDescription::Kind::boolean);
}

TEST_CASE("a route may refuse for what it takes, and for reasons of its own") {
    const auto refusals = [](RouteId id) { return refusals_of(api_description()[static_cast<std::size_t>(id)]); };
    CHECK(refusals(RouteId::session_read) == std::vector{401});
    CHECK(refusals(RouteId::session_create) == std::vector{400, 401, 403, 413, 415, 422, 429});
    CHECK(refusals(RouteId::lines_list) == std::vector{401, 403, 404, 422});
    CHECK(refusals(RouteId::operation_create) == std::vector{400, 401, 403, 404, 409, 413, 415, 422, 429});
}

TEST_CASE("the document tells what a route takes beside its body, and every form of a file") {
    const std::string json = document("1");
    const auto part = [&](std::string_view id) {
        const std::size_t begin = json.find("\"operationId\":\"" + std::string(id) + "\"");
        return json.substr(begin, json.find("\"operationId\"", begin + 1) - begin);
    };
    CHECK(part("operation_create").contains(R"("name":"Idempotency-Key","in":"header")"));
    CHECK_FALSE(part("operation_cancel").contains("Idempotency-Key"));
    CHECK(part("act_file").contains(R"("name":"month","in":"path")"));
    CHECK(part("sim_codes_read").contains("Retry-After"));
    CHECK_FALSE(part("session_read").contains("Retry-After"));
    for (const std::string_view type : {pdf_type, csv_type, xlsx_type}) {
        CHECK(part("actions_file").contains("\"" + std::string(type) + "\":{}"));
    }
    CHECK_FALSE(part("act_file").contains(csv_type));
}

TEST_CASE("the document names every route, and the page links to every type") {
    const std::string json = document("1.2.3");
    const std::string html = page("1.2.3");
    for (const RouteDescription& route : api_description()) {
        CAPTURE(route.id);
        CHECK(json.contains("\"operationId\":\"" + std::string(route.id) + "\""));
        CHECK(html.contains("<article id=\"" + std::string(route.id) + "\">"));
    }
    for (const auto& [name, dto] : all_dtos()) {
        CAPTURE(name);
        CHECK(html.contains("<article id=\"" + std::string(name) + "\">"));
        CHECK(html.contains("href=\"#" + std::string(name) + "\""));
    }
    CHECK(json.contains("\"version\":\"1.2.3\""));
    CHECK(json.contains("/api/v1/companies/{company}/lines/{msisdn}/sim-codes"));
}

TEST_CASE("the page brings nothing that the browser policy forbids") {
    const std::string html = page("1");
    for (const char* forbidden : {"<script", "<style", "style=", "onclick", "http://", "https://"}) {
        CAPTURE(forbidden);
        CHECK_FALSE(html.contains(forbidden));
    }
    CHECK_FALSE(page_style().contains("url("));
    CHECK_FALSE(page_style().contains("@import"));
}
