// The third way through the validators: the running server's answers to the same table.

#include "shared/contract/json_reader.hpp"
#include "shared/contract/json_writer.hpp"
#include "shared/contract/problem.hpp"
#include "shared/contract/query.hpp"
#include "tests/sameness/table.hpp"
#include "tests/server/adapters/http/api_server.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

using namespace kabinet;
using namespace kabinet::test;

namespace {

const std::string sign_in_path = "/api/v1/session";

/// A request that carries the input to the validator, and what the server calls the field (empty: as the table does).
struct Way {
    Call call;
    std::string field;
};

std::string object(std::string_view name, std::string_view value, std::string_view other = "more") {
    contract::JsonWriter json;
    return json.begin_object().text(name, value).text(other, "x").end_object().take();
}

using MakeWay = Way (*)(const std::string& input, const std::string& lines, const std::string& sim_codes,
                        const std::string& cookie);

Call post(const std::string& path, std::string body, const std::string& cookie = {}) {
    return {.method = "POST", .path = path, .body = std::move(body), .cookie = cookie};
}

const std::map<std::string_view, MakeWay> ways{
    {"session_create body",
     [](const auto& input, const auto&, const auto&, const auto&) { return Way{post(sign_in_path, input), {}}; }},
    {"msisdn", [](const auto& input, const auto&, const auto&,
                  const auto&) { return Way{post(sign_in_path, object("phone", input, "password")), "phone"}; }},
    {"sim_codes_read body", [](const auto& input, const auto&, const auto& sim_codes,
                               const auto& cookie) { return Way{post(sim_codes, input, cookie), {}}; }},
    {"typed_password", [](const auto& input, const auto&, const auto& sim_codes,
                          const auto& cookie) { return Way{post(sim_codes, object("password", input), cookie), {}}; }},
    {"lines_list query", [](const auto& input, const auto& lines, const auto&,
                            const auto& cookie) { return Way{{.path = lines + "?" + input, .cookie = cookie}, {}}; }},
    {"search",
     [](const auto& input, const auto& lines, const auto&, const auto& cookie) {
         return Way{{.path = lines + "?search=" + contract::percent_encode(input), .cookie = cookie}, {}};
     }},
};

/// The answer in the table's form: what is wrong with the input, or "ok" for whatever came behind the validators.
std::string result_of(const RawAnswer& answer) {
    if (answer.status != 400 && answer.status != 422) {
        return "ok";
    }
    const auto problem = contract::decode_problem(answer.body);
    REQUIRE(problem);
    return refusal_text(problem->errors.empty() ? Error{problem->code, {}, {}} : problem->errors.front());
}

/// The table's result, as far as an answer can tell it.
std::string told(const SamenessRow& row, const std::string& field) {
    if (row.result.starts_with("ok")) {
        return "ok";
    }
    return field.empty() ? row.result : row.result.substr(0, row.result.find(' ') + 1) + field;
}

} // namespace

TEST_CASE("the running server makes of every input what the table says") {
    std::set<std::string> asked;
    for (const SamenessRow& row : sameness_rows()) {
        const auto way = ways.find(row.validator);
        if (way == ways.end()) {
            continue; // no route takes it yet
        }
        CAPTURE(row.validator);
        CAPTURE(row.input);
        ApiServer server; // a new one: who guesses passwords too often is answered without a look at what was sent
        const std::string lines = "/api/v1/companies/" + std::to_string(server.world.company.value) + "/lines";
        const auto [call, field] = way->second(row.input, lines, lines + "/" + server.world.line.str() + "/sim-codes",
                                               server.cookie_of(server.world.administrator));
        const auto answer = server.ask(call);
        REQUIRE(answer);
        CHECK(result_of(answer) == told(row, field));
        asked.insert(row.validator);
    }
    CHECK(asked.size() == ways.size());
}
