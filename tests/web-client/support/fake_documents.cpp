#include "tests/web-client/support/fake_documents.hpp"

#include "shared/contract/query.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace kabinet::client::test {
namespace {

template <class Page, class Row>
HttpReply page_of(const contract::Parameters& parameters, const std::vector<Row>& rows, std::size_t size, Page page) {
    const std::string_view after = contract::find_parameter(parameters, "after");
    const std::size_t begin = after.empty() ? 0 : std::stoul(std::string(after));
    const std::size_t end = std::min(rows.size(), begin + size);
    for (std::size_t index = begin; index < end; ++index) {
        page.items.push_back(rows[index]);
    }
    page.next = end < rows.size() ? std::to_string(end) : std::string{};
    return {0, 200, contract::encode(page)};
}

template <class Page> Page period_page(const contract::Parameters& parameters) {
    Page page;
    page.from = contract::find_parameter(parameters, "from");
    page.to = contract::find_parameter(parameters, "to");
    return page;
}

} // namespace

FakeDocuments::FakeDocuments() {
    payments = {{"25071142", "2019-02-11T10:15:00Z", "invoice", "Платежное поручение 118", 5'000'000, -5'000'000, 0}};
    line_payments = {{"25071143", "2019-01-21T22:15:00Z", "top_up", "Касри 200032044427", 5'000, 1'424, 6'424}};
    actions = {
        {"block", "succeeded", "2019-02-11T22:15:23Z", "Иванов Иван", "77012111249", "77010542001"},
        {"swap_sim", "failed", "2019-02-11T22:14:44Z", "Петрова Анна", "77010542006", "77010542003"},
    };
    accounts = {{"25071142", "credit", 205'000, "", ""}, {"25210550", "credit", {}, "", ""}};
    months = {"2019-01", "2018-12", "2018-02"};
    invoices = {{"1000234", "25071142", "2019-01", "2019-01-31", 1'200, 1'000'000, 120'000, 1'120'000}};
    rates = {{1'200, 1'000'000, 120'000, 1'120'000}};
    usage = {
        {"2019-02-11T09:52:10Z", "voice", "outgoing", "on_net", "77012223344", 204, 0},
        {"2019-02-11T09:40:02Z", "internet", "outgoing", "home", "", 19'083'674, 0},
        {"2019-02-11T08:11:57Z", "sms", "incoming", "off_net", "77770001122", 1, 1'200},
    };
    totals.from = "2019-01-13";
    totals.to = "2019-02-12";
    totals.totals = {{"voice", "outgoing", 164, 30'000, 100'000},
                     {"sms", "incoming", 31, 31, 1'200},
                     {"internet", "outgoing", 123, 19'083'674, 27'260}};
    totals.days = {{"2019-02-10", "voice", 164, 30'000, 100'000},
                   {"2019-02-11", "sms", 31, 31, 1'200},
                   {"2019-02-11", "internet", 123, 19'083'674, 27'260}};
}

std::optional<HttpReply> FakeDocuments::answer_reports(const HttpRequest& request, std::string_view path) {
    if (request.method == "GET") {
        return HttpReply{0, 200, contract::encode(contract::ReportsPageDto{reports, {}})};
    }
    if (path.ends_with("/cancel")) {
        reports.front().state = domain::ReportState::cancelled;
        return HttpReply{0, 200, contract::encode(reports.front())};
    }
    const auto asked = contract::decode<contract::ReportRequest>(request.body);
    if (!asked) {
        return std::nullopt;
    }
    contract::ReportDto report;
    report.id = static_cast<std::int64_t>(reports.size()) + 1;
    report.kind = asked->kind;
    report.email = asked->email;
    report.from = asked->from;
    report.to = asked->to;
    report.requested_by = "Иванов Иван";
    report.requested_at = "2019-02-12T19:33:20Z";
    reports.insert(reports.begin(), report);
    return HttpReply{0, 202, contract::encode(report)};
}

std::optional<HttpReply> FakeDocuments::answer(const HttpRequest& request) {
    const std::string_view whole = request.path;
    const std::size_t mark = std::min(whole.find('?'), whole.size());
    const std::string_view path = whole.substr(0, mark);
    const contract::Parameters parameters = contract::parse_query(whole.substr(mark));
    if (path.starts_with("/api/v1/companies/1/reports")) {
        return answer_reports(request, path);
    }
    if (request.method != "GET" || !path.starts_with("/api/v1/companies/1/")) {
        return std::nullopt;
    }
    if (path.ends_with("/payments")) {
        const bool of_line = path.contains("/lines/");
        return page_of(parameters, of_line ? line_payments : payments, page_size,
                       period_page<contract::PaymentsPageDto>(parameters));
    }
    if (path.ends_with("/actions")) {
        std::vector<contract::ActionDto> wanted;
        const std::string_view action = contract::find_parameter(parameters, "action");
        const std::string_view phone = contract::find_parameter(parameters, "user_phone");
        std::ranges::copy_if(actions, std::back_inserter(wanted), [&](const contract::ActionDto& row) {
            return (action.empty() || row.action == action) && (phone.empty() || row.user_phone == phone);
        });
        return page_of(parameters, wanted, page_size, period_page<contract::ActionsPageDto>(parameters));
    }
    if (path.ends_with("/accounts")) {
        return page_of(parameters, accounts, page_size, contract::AccountsPageDto{});
    }
    if (path.ends_with("/months")) {
        return HttpReply{0, 200, contract::encode(contract::BilledMonthsDto{months})};
    }
    if (path.ends_with("/invoices")) {
        auto page = period_page<contract::InvoicesPageDto>(parameters);
        page.totals = rates;
        return page_of(parameters, invoices, page_size, std::move(page));
    }
    if (path.ends_with("/usage")) {
        std::vector<contract::UsageRecordDto> wanted;
        const std::string_view kind = contract::find_parameter(parameters, "kind");
        std::ranges::copy_if(usage, std::back_inserter(wanted),
                             [&](const contract::UsageRecordDto& row) { return kind.empty() || row.kind == kind; });
        return page_of(parameters, wanted, page_size, period_page<contract::UsagePageDto>(parameters));
    }
    if (path.ends_with("/usage-totals")) {
        return HttpReply{0, 200, contract::encode(totals)};
    }
    return std::nullopt;
}

} // namespace kabinet::client::test
