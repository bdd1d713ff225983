#include "tests/server/adapters/http/api_server.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::test;

TEST_CASE("a file comes under its own name, with its type, and is kept by nobody") {
    ApiServer server;
    const auto cookie = server.cookie_of(server.world.accountant);
    const std::string company = "/api/v1/companies/" + std::to_string(server.world.company.value);
    const auto act = server.get(company + "/accounts/25071142/months/2026-12/act", cookie);
    CHECK(act.status == 200);
    CHECK(act.header("Content-Type") == "application/pdf");
    CHECK(act.header("Content-Disposition") == "attachment; filename=\"act-25071142-2026-12.pdf\"");
    CHECK(act.header("Cache-Control") == "no-store");
    CHECK(act.header("Content-Length") == std::to_string(act.body.size()));
    CHECK(act.body.starts_with("%PDF-"));
    CHECK(act.body.ends_with("%%EOF\n"));
    const auto head = server.ask(
        {.method = "HEAD", .path = company + "/accounts/25071142/months/2026-12/annex?format=csv", .cookie = cookie});
    CHECK(head.header("Content-Type") == "text/csv; charset=utf-8");
    CHECK(std::stoi(head.header("Content-Length")) > 100);
    const auto sheet = server.get(company + "/invoices-file?from=2026-12&format=xlsx&language=en", cookie);
    CHECK(sheet.header("Content-Disposition").contains("invoices-2026-12-2026-12.xlsx"));
    CHECK(sheet.body.starts_with("PK"));
}

TEST_CASE("periods and months outside their limits are named") {
    ApiServer server;
    const auto cookie = server.cookie_of(server.world.accountant);
    const std::string company = "/api/v1/companies/" + std::to_string(server.world.company.value);

    struct Row {
        const char* path;
        const char* code;
        const char* field;
    };

    for (const Row& row :
         {Row{"/payments?from=2027-01-10&to=2027-01-01", "period_reversed", "to"},
          Row{"/payments?from=2027-01-10&to=2027-02-01", "period_future", "to"},
          Row{"/payments?from=2025-01-10&to=2026-12-01", "period_too_long", "to"},
          Row{"/payments?from=2027-02-30", "date_format", "from"}, Row{"/payments?limit=501", "limit_range", "limit"},
          Row{"/payments-file?format=doc", "unknown_value", "format"},
          Row{"/payments-file?language=de", "unknown_value", "language"},
          Row{"/invoices?from=2027-02", "period_future", "from"},
          Row{"/invoices?from=2026-12&to=2026-11", "period_reversed", "to"},
          Row{"/invoices?from=2026-13", "month_format", "from"},
          Row{"/accounts/25071142/months/2027-02/act", "period_future", "month"},
          Row{"/accounts/25071142/months/2026-12/act?format=xlsx", "unknown_value", "format"}}) {
        CAPTURE(row.path);
        const auto answer = server.get(company + row.path, cookie);
        CHECK(answer.status == 422);
        CHECK_MESSAGE(answer.body.contains(std::string(R"("code":")") + row.code + '"'), answer.body);
        CHECK(answer.body.contains(std::string(R"("field":")") + row.field + '"'));
    }
}

TEST_CASE("without days the last month is answered, without months the one before this") {
    ApiServer server;
    const auto cookie = server.cookie_of(server.world.accountant);
    const std::string company = "/api/v1/companies/" + std::to_string(server.world.company.value);
    CHECK(server.get(company + "/payments", cookie).body.starts_with(R"({"from":"2026-12-15","to":"2027-01-15")"));
    CHECK(server.get(company + "/invoices", cookie).body.starts_with(R"({"from":"2026-12","to":"2026-12")"));
}
