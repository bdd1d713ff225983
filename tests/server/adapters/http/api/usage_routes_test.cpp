#include "tests/server/adapters/http/api_server.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::test;

TEST_CASE("a line's detail comes as a file of each kind, under its number and days") {
    ApiServer server;
    const auto cookie = server.cookie_of(server.world.accountant);
    const std::string path = "/api/v1/companies/" + std::to_string(server.world.company.value) +
                             "/lines/77010542019/usage-file?from=2027-01-01";
    const auto pdf = server.get(path, cookie);
    CHECK(pdf.status == 200);
    CHECK(pdf.header("Content-Type") == "application/pdf");
    CHECK(pdf.header("Content-Disposition") == "attachment; filename=\"usage-77010542019-2027-01-01-2027-01-15.pdf\"");
    CHECK(pdf.header("Cache-Control") == "no-store");
    CHECK(pdf.body.ends_with("%%EOF\n"));
    const auto sheet = server.get(path + "&format=xlsx&language=kk", cookie);
    CHECK(sheet.header("Content-Disposition").ends_with(".xlsx\""));
    CHECK(sheet.body.starts_with("PK"));
    CHECK(server.get(path + "&format=csv", cookie).body.contains(";77079998877;0:01:01;;;24,50"));
}

TEST_CASE("the filters of the list narrow the file") {
    ApiServer server;
    const auto cookie = server.cookie_of(server.world.accountant);
    const std::string path =
        "/api/v1/companies/" + std::to_string(server.world.company.value) + "/lines/77010542019/usage-file?format=csv";
    CHECK(server.get(path + "&kind=voice&direction=outgoing", cookie).body.contains("77079998877"));
    CHECK_FALSE(server.get(path + "&kind=sms", cookie).body.contains("77079998877"));
    CHECK_FALSE(server.get(path + "&direction=incoming", cookie).body.contains("77079998877"));
    CHECK_FALSE(server.get(path + "&to=2027-01-14", cookie).body.contains("77079998877"));
}

TEST_CASE("what is wrong with the days, the filters or the format of a file is named") {
    ApiServer server;
    const auto cookie = server.cookie_of(server.world.accountant);
    const std::string path =
        "/api/v1/companies/" + std::to_string(server.world.company.value) + "/lines/77010542019/usage-file?";

    struct Row {
        const char* query;
        const char* code;
        const char* field;
    };

    for (const Row& row :
         {Row{"from=2026-10-17", "detail_period_too_early", "from"}, Row{"to=2027-01-16", "period_future", "to"},
          Row{"from=2027-01-10&to=2027-01-09", "period_reversed", "to"}, Row{"from=2027-02-30", "date_format", "from"},
          Row{"kind=telex", "unknown_value", "kind"}, Row{"direction=up", "unknown_value", "direction"},
          Row{"order=any", "unknown_value", "order"}, Row{"format=xls", "unknown_value", "format"},
          Row{"language=de", "unknown_value", "language"}}) {
        CAPTURE(row.query);
        const auto answer = server.get(path + row.query, cookie);
        CHECK(answer.status == 422);
        CHECK_MESSAGE(answer.body.contains(std::string(R"("code":")") + row.code + '"'), answer.body);
        CHECK(answer.body.contains(std::string(R"("field":")") + row.field + '"'));
    }
    CHECK(server.world.history("action = 'view_usage'") == 0);
}
