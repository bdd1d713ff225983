#include "tests/server/adapters/http/api_server.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::test;

namespace {

struct Reports {
    ApiServer server;
    std::string cookie = server.cookie_of(server.world.accountant);
    std::string path = "/api/v1/companies/" + std::to_string(server.world.company.value) + "/reports";

    RawAnswer ask(const std::string& body, const std::string& key = "report-routes-test-key") {
        return server.ask({.method = "POST",
                           .path = path,
                           .body = body,
                           .cookie = cookie,
                           .lines = key.empty() ? std::string() : "Idempotency-Key: " + key + "\r\n"});
    }
};

} // namespace

TEST_CASE("a reconciliation is asked for with its days, or with the last month") {
    Reports reports;
    const auto asked = reports.ask(R"({"kind":"reconciliation","email":"buh@Kabinet.Example","from":"2026-02-01",)"
                                   R"("to":"2026-12-31","account":"25071142","language":"kk"})");
    CHECK(asked.status == 202);
    CHECK_MESSAGE(asked.body.contains(R"("kind":"reconciliation","state":"queued","email":"buh@kabinet.example",)"
                                      R"("from":"2026-02-01","to":"2026-12-31","account":"25071142")"),
                  asked.body);
    CHECK_FALSE(asked.body.contains("data_at"));
    const auto last_month = reports.ask(R"({"kind":"reconciliation","email":"buh@kabinet.example","language":"ru"})",
                                        "report-routes-test-other");
    CHECK(last_month.body.contains(R"("from":"2026-12-15","to":"2027-01-15")"));
}

TEST_CASE("the list of numbers passes days and an account over") {
    Reports reports;
    const auto asked = reports.ask(R"({"kind":"number_list","email":"buh@kabinet.example","from":"2001-01-01",)"
                                   R"("account":"25400801","language":"ru"})");
    CHECK(asked.status == 202);
    CHECK_FALSE(asked.body.contains("25400801"));
    CHECK_FALSE(asked.body.contains("2001"));
}

TEST_CASE("what is wrong with a request is named with its field, and nothing is queued") {
    Reports reports;

    struct Row {
        const char* fields;
        const char* code;
        const char* field;
    };

    for (const Row& row :
         {Row{R"("kind":"number_list","email":"")", "required", "email"},
          Row{R"("kind":"number_list","email":"buh")", "email_format", "email"},
          Row{R"("kind":"number_list","email":"buh@kabinet")", "email_domain", "email"},
          Row{R"("kind":"number_list","email":"бух@kabinet.example")", "email_characters", "email"},
          Row{R"("kind":"spending","email":"buh@kabinet.example")", "unknown_value", "kind"},
          Row{R"("kind":"reconciliation","email":"buh@kabinet.example","from":"2026-01-14")",
              "reconciliation_period_too_early", "from"},
          Row{R"("kind":"reconciliation","email":"buh@kabinet.example","to":"2027-01-16")", "period_future", "to"},
          Row{R"("kind":"reconciliation","email":"buh@kabinet.example","from":"2027-01-02","to":"2027-01-01")",
              "period_reversed", "to"},
          Row{R"("kind":"reconciliation","email":"buh@kabinet.example","from":"2027-02-30")", "date_format", "from"},
          Row{R"("kind":"reconciliation","email":"buh@kabinet.example","account":"25400801")", "account_unknown",
              "account"},
          Row{R"("kind":"reconciliation","email":"buh@kabinet.example","account":"2507-x")", "account_characters",
              "account"}}) {
        CAPTURE(row.fields);
        const auto answer = reports.ask("{" + std::string(row.fields) + R"(,"language":"ru"})");
        CHECK(answer.status == 422);
        CHECK_MESSAGE(answer.body.contains(std::string(R"("code":")") + row.code + '"'), answer.body);
        CHECK(answer.body.contains(std::string(R"("field":")") + row.field + '"'));
    }
    const auto keyless = reports.ask(R"({"kind":"number_list","email":"buh@kabinet.example","language":"ru"})", {});
    CHECK(keyless.status == 422);
    CHECK(keyless.body.contains(R"("field":"idempotency_key")"));
    CHECK(reports.server.world.number("SELECT count(*) FROM reports") == 1); // the server's own
}

TEST_CASE("reports are listed newest first, page by page") {
    Reports reports;
    for (int i = 0; i < 3; ++i) {
        reports.ask(R"({"kind":"number_list","email":"buh@kabinet.example","language":"ru"})",
                    "report-routes-test-" + std::to_string(i));
    }
    const auto first = reports.server.get(reports.path + "?limit=2", reports.cookie);
    CHECK(first.body.starts_with(R"({"items":[{"id":4,)"));
    CHECK(first.body.ends_with(R"("next":"3"})"));
    const auto second = reports.server.get(reports.path + "?limit=2&after=3", reports.cookie);
    CHECK(second.body.starts_with(R"({"items":[{"id":2,)"));
    CHECK(second.body.ends_with(R"("next":""})"));
    CHECK(reports.server.get(reports.path + "?after=x", reports.cookie).status == 422);
    CHECK(reports.server.get(reports.path + "?limit=0", reports.cookie).body.contains("limit_range"));
}

TEST_CASE("too many reports are refused for a while, and a finished one can't be cancelled") {
    Reports reports;
    for (int i = 0; i < 9; ++i) {
        CHECK(reports
                  .ask(R"({"kind":"number_list","email":"buh@kabinet.example","language":"ru"})",
                       "report-routes-test-" + std::to_string(i))
                  .status == 202);
    }
    const auto refused = reports.ask(R"({"kind":"number_list","email":"buh@kabinet.example","language":"ru"})");
    CHECK(refused.status == 429);
    CHECK(refused.body.contains(R"("code":"reports_many")"));
    const Call cancel{.method = "POST", .path = reports.path + "/1/cancel", .cookie = reports.cookie};
    CHECK(reports.server.ask(cancel).status == 200);
    const auto again = reports.server.ask(cancel);
    CHECK(again.status == 409);
    CHECK(again.body.contains(R"("code":"report_finished")"));
    for (const char* unknown : {"/99/cancel", "/x/cancel"}) {
        CHECK(reports.server.ask({.method = "POST", .path = reports.path + unknown, .cookie = reports.cookie}).status ==
              404);
    }
}
