#include "tests/web-client/support/fake_server.hpp"

#include "shared/contract/problem.hpp"
#include "shared/contract/query.hpp"
#include "shared/domain/line/line_search.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::client::test {
namespace {

HttpReply ok(std::string body) {
    return {0, 200, std::move(body)};
}

HttpReply problem(ErrorCode code) {
    contract::ProblemDto dto;
    dto.status = contract::http_status(code);
    dto.code = code;
    return {0, dto.status, contract::encode(dto)};
}

contract::LineRowDto row_of(const contract::LineDetailDto& line) {
    return {line.msisdn, line.account, line.tariff, line.status, line.balance_tiyn, line.labels, line.cost_centre};
}

bool before(const contract::LineRowDto& a, const contract::LineRowDto& b, contract::LineSort sort) {
    switch (sort) {
    case contract::LineSort::account:
        return a.account < b.account;
    case contract::LineSort::tariff:
        return a.tariff < b.tariff;
    case contract::LineSort::status:
        return a.status < b.status;
    case contract::LineSort::balance:
        return a.balance_tiyn < b.balance_tiyn;
    case contract::LineSort::number:
        break;
    }
    return a.msisdn < b.msisdn;
}

std::string_view path_of(const HttpRequest& request) {
    return std::string_view(request.path).substr(0, request.path.find('?'));
}

} // namespace

contract::LineDetailDto make_line(std::string msisdn) {
    contract::LineDetailDto line;
    line.msisdn = std::move(msisdn);
    line.account = "25071142";
    line.tariff = "Бизнес Класс Специалист";
    line.status = "active";
    line.status_changed_at = "2019-01-24T10:23:00Z";
    line.billing_method = "credit";
    line.balance_tiyn = 979'333;
    line.available_tiyn = 979'333;
    line.individual_limit_tiyn = 1'000'000;
    line.credit_limit_tiyn = 25'000'000;
    line.registration_form = "300014697190-149";
    line.iccid = "89997027507916785078";
    line.swapped_at = "2018-08-27T09:37:00Z";
    line.imei = "35202309352069";
    line.has_sim_codes = true;
    line.bundles = {
        {domain::BundleKind::voice_on_net, domain::BundleUnit::seconds, {}, {}, "2019-02-01", "2019-03-01"},
        {domain::BundleKind::voice_off_net, domain::BundleUnit::seconds, 1920, 3000, "2019-02-01", "2019-03-01"},
        {domain::BundleKind::internet, domain::BundleUnit::bytes, 10239 * domain::bytes_per_megabyte,
         10240 * domain::bytes_per_megabyte, "2019-02-01", "2019-03-01"}};
    line.connected_services = {{"international", "2019-02-01T00:00:00Z", {}}};
    line.available_services = {{"smart_roaming", domain::ServiceGroup::roaming},
                               {"internet_pack", domain::ServiceGroup::internet_packages}};
    return line;
}

FakeServer::FakeServer() {
    person.user_name = "Иванов Иван";
    person.phone = "77012111249";
    person.time_zone = "Asia/Almaty";
    person.companies = {{1, "800800800800", "ТОО «Кабинет»", "", "administrator"},
                        {2, "750750750750", "Филиал ТОО «Кабинет»", "", "administrator"}};
    for (const char* msisdn :
         {"77010542001", "77010542003", "77010542006", "77010542007", "77010541921", "77010542019", "77780625084"}) {
        lines.push_back(make_line(msisdn));
    }
    lines[0].account = "25060832";
    lines[0].tariff = "M2M";
    lines[0].balance_tiyn = 0;
    lines[1].account = "25060833";
    lines[1].tariff = "11";
    lines[1].balance_tiyn = 10'000;
    lines[3].account = "25060830";
    lines[3].status = "debt";
    lines[3].balance_tiyn = 44'600;
    lines[4].status = "processing";
    lines[5].status = "blocked";
    lines[6].billing_method = "advance";
    lines[6].tariff = "11 корп";
    lines[6].balance_tiyn = 6'424;
    lines[6].individual_limit_tiyn.reset();
    lines[6].credit_limit_tiyn.reset();
}

void FakeServer::add_lines(int count) {
    constexpr std::int64_t first = 77'020'000'000;
    for (int index = 0; index < count; ++index) {
        lines.push_back(make_line(std::to_string(first + index)));
    }
}

void FakeServer::send(HttpRequest request) {
    requests.push_back(request);
    if (hold) {
        held_.push_back(std::move(request));
    } else {
        ready_.push_back(answer(request));
    }
}

void FakeServer::release() {
    hold = false;
    for (const HttpRequest& request : std::exchange(held_, {})) {
        ready_.push_back(answer(request));
    }
}

void FakeServer::cancel(RequestId id) {
    cancelled.push_back(id);
    std::erase_if(held_, [id](const HttpRequest& request) { return request.id == id; });
    std::erase_if(ready_, [id](const HttpReply& reply) { return reply.id == id; });
}

std::vector<HttpReply> FakeServer::drain() {
    return std::exchange(ready_, {});
}

std::vector<HttpRequest> FakeServer::requests_to(std::string_view path_prefix) const {
    std::vector<HttpRequest> found;
    std::ranges::copy_if(requests, std::back_inserter(found),
                         [&](const HttpRequest& request) { return request.path.starts_with(path_prefix); });
    return found;
}

HttpReply FakeServer::answer(const HttpRequest& request) {
    HttpReply reply;
    const std::string_view path = path_of(request);
    if (!reachable) {
        reply.status = 0;
    } else if (!signed_in) {
        reply = problem(ErrorCode::unauthenticated);
    } else if (auto about_operations = operations.answer(request)) {
        reply = std::move(*about_operations);
    } else if (auto about_documents = documents.answer(request)) {
        reply = std::move(*about_documents);
    } else if (path == "/api/v1/session") {
        reply = request.method == "DELETE" ? HttpReply{0, 204, {}} : ok(contract::encode(person));
    } else if (auto own = answer_profile(request)) {
        reply = std::move(*own);
    } else if (path.ends_with("/lines-summary")) {
        reply = answer_summary(request);
    } else if (path.ends_with("/line-choices")) {
        reply = answer_choices();
    } else if (path.ends_with("/lines")) {
        reply = answer_lines(request);
    } else if (path.ends_with("/labels")) {
        reply = answer_labels(request);
    } else if (path.ends_with("/sim-codes")) {
        const auto given = contract::decode<contract::SimCodesRequest>(request.body);
        reply = given && given->password == password ? ok(contract::encode(codes)) : problem(ErrorCode::password_wrong);
    } else {
        const std::string_view msisdn = path.substr(path.rfind('/') + 1);
        const auto line = std::ranges::find(lines, msisdn, &contract::LineDetailDto::msisdn);
        reply = line != lines.end() && path.starts_with("/api/v1/companies/1/") ? ok(contract::encode(*line))
                                                                                : problem(ErrorCode::not_found);
    }
    reply.id = request.id;
    return reply;
}

std::optional<HttpReply> FakeServer::answer_profile(const HttpRequest& request) const {
    const std::string_view path = path_of(request);
    if (request.method != "GET") {
        const bool own =
            path.starts_with("/api/v1/profile/") || path.ends_with("/short-name") || path.contains("/members/");
        return own ? std::optional(HttpReply{0, 204, {}}) : std::nullopt;
    }
    if (path == "/api/v1/profile") {
        return ok(contract::encode(profile));
    }
    if (path == "/api/v1/profile/sessions") {
        return ok(contract::encode(sessions));
    }
    if (path == "/api/v1/profile/sign-ins") {
        return ok(contract::encode(sign_ins));
    }
    if (path == "/api/v1/companies/1/members") {
        return ok(contract::encode(members));
    }
    return std::nullopt;
}

HttpReply FakeServer::answer_summary(const HttpRequest& request) const {
    contract::LinesSummaryDto summary;
    if (path_of(request).starts_with("/api/v1/companies/1/")) {
        const auto count = [&](std::string_view status) {
            return std::ranges::count(lines, status, &contract::LineDetailDto::status);
        };
        summary = {static_cast<std::int64_t>(lines.size()), count("active"), count("blocked"), count("debt"),
                   count("processing")};
    }
    return ok(contract::encode(summary));
}

HttpReply FakeServer::answer_labels(const HttpRequest& request) {
    const auto asked = contract::accept<contract::LineLabelsRequest>(request.body);
    const auto line = std::ranges::find_if(lines, [&](const contract::LineDetailDto& one) {
        return path_of(request) == "/api/v1/companies/1/lines/" + one.msisdn + "/labels";
    });
    if (!asked || line == lines.end() || refuse_labels) {
        return problem(refuse_labels.value_or(asked ? ErrorCode::not_found : asked.error().code));
    }
    line->labels.clear();
    for (const domain::Label& label : asked->labels) {
        line->labels.push_back(label.str());
    }
    line->cost_centre = asked->cost_centre;
    return {0, 204, {}};
}

HttpReply FakeServer::answer_choices() const {
    contract::LineChoicesDto choices;
    for (const contract::LineDetailDto& line : lines) {
        choices.tariffs.push_back(line.tariff);
        choices.accounts.push_back(line.account);
        choices.labels.insert(choices.labels.end(), line.labels.begin(), line.labels.end());
    }
    for (auto* const values : {&choices.tariffs, &choices.accounts, &choices.labels}) {
        std::ranges::sort(*values);
        const auto repeated = std::ranges::unique(*values);
        values->erase(repeated.begin(), repeated.end());
    }
    return ok(contract::encode(choices));
}

HttpReply FakeServer::answer_lines(const HttpRequest& request) const {
    const std::size_t mark = request.path.find('?');
    const auto query = contract::decode_lines_query(contract::parse_query(
        mark == std::string::npos ? std::string_view{} : std::string_view(request.path).substr(mark)));
    const auto search = domain::LineSearch::parse(query ? query->search : std::string{});
    if (!query || !search) {
        return problem(ErrorCode::malformed);
    }
    std::vector<contract::LineRowDto> rows;
    for (const contract::LineDetailDto& line : lines) {
        const bool found = line.msisdn.contains(search->digits()) || line.account.contains(search->digits());
        const auto status = domain::line_status_from(line.status);
        const bool wanted = found && (query->status.empty() || std::ranges::count(query->status, *status) > 0) &&
                            (query->tariff.empty() || query->tariff == line.tariff) &&
                            (query->account.empty() || query->account == line.account) &&
                            (query->label.empty() || std::ranges::count(line.labels, query->label) > 0);
        if (wanted && path_of(request).starts_with("/api/v1/companies/1/")) {
            rows.push_back(row_of(line));
        }
    }
    std::ranges::stable_sort(rows, [&](const auto& a, const auto& b) {
        return query->descending ? before(b, a, query->sort) : before(a, b, query->sort);
    });
    contract::LinesPageDto page;
    page.total = static_cast<std::int64_t>(rows.size());
    const std::size_t begin = query->after.empty() ? 0 : static_cast<std::size_t>(std::stoul(query->after));
    const std::size_t end = std::min(rows.size(), begin + static_cast<std::size_t>(query->limit));
    for (std::size_t index = begin; index < end; ++index) {
        page.items.push_back(rows[index]);
    }
    page.next = end < rows.size() ? std::to_string(end) : std::string{};
    return ok(contract::encode(page));
}

} // namespace kabinet::client::test
