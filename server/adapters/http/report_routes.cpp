#include "server/adapters/http/report_routes.hpp"

#include "server/adapters/http/document_query.hpp"
#include "server/use_cases/cancel_report.hpp"
#include "server/use_cases/list_reports.hpp"
#include "server/use_cases/request_report.hpp"
#include "shared/base/iso8601.hpp"
#include "shared/contract/operations.hpp"
#include "shared/contract/query.hpp"
#include "shared/contract/reports.hpp"
#include "shared/domain/period/reconciliation_period.hpp"

namespace kabinet::http {

namespace {

contract::ReportDto dto_of(const ports::Report& report) {
    const ports::NewReport& wanted = report.wanted;
    const auto moment = [](const std::optional<Instant>& at) { return at ? format_instant(*at) : std::string(); };
    return {.id = report.id.value,
            .kind = wanted.kind,
            .state = report.state,
            .email = wanted.email,
            .from = wanted.days ? format_date(wanted.days->first) : std::string(),
            .to = wanted.days ? format_date(wanted.days->last) : std::string(),
            .account = wanted.account ? wanted.account->str() : std::string(),
            .requested_by = wanted.requested_by_name,
            .requested_at = format_instant(wanted.requested_at),
            .data_at = moment(report.data_at),
            .ended_at = moment(report.ended_at),
            .failure = report.failure ? std::string(code_name(*report.failure)) : std::string()};
}

/// What was asked for, in the domain's types.
Result<use_cases::ReportInput> input_of(const ApiContext& api, const contract::ReportRequest& request) {
    auto email = domain::Email::parse(request.email);
    if (!email) {
        return std::unexpected(std::move(email.error()));
    }
    use_cases::ReportInput input{.kind = request.kind,
                                 .reconciliation = std::nullopt,
                                 .email = std::move(*email),
                                 .language = std::string(contract::name_of(request.language)),
                                 .idempotency_key = std::string(api.request.header(contract::idempotency_key_header))};
    if (request.kind != domain::ReportKind::reconciliation) {
        return input;
    }
    const auto period = period_of<domain::ReconciliationPeriod>(api.services, request);
    if (!period) {
        return std::unexpected(period.error());
    }
    input.reconciliation = {.period = *period, .account = std::nullopt};
    if (!request.account.empty()) {
        auto account = domain::AccountNumber::parse(request.account);
        if (!account) {
            return std::unexpected(std::move(account.error()));
        }
        input.reconciliation->account = std::move(*account);
    }
    return input;
}

} // namespace

Result<Response> create_report(const ApiContext& api, const use_cases::Actor& actor) {
    const auto company = company_of(api.segments.at(0));
    if (!company) {
        return std::unexpected(company.error());
    }
    const auto request = contract::accept<contract::ReportRequest>(api.request.body);
    if (!request) {
        return std::unexpected(request.error());
    }
    const auto input = input_of(api, *request);
    if (!input) {
        return std::unexpected(input.error());
    }
    return respond_with(use_cases::request_report(api.services, actor, *company, *input),
                        [](const ports::Report& report) {
                            Response response = json_response(contract::encode(dto_of(report)));
                            response.status = 202;
                            return response;
                        });
}

Result<Response> list_reports(const ApiContext& api, const use_cases::Actor& actor) {
    const auto company = company_of(api.segments.at(0));
    if (!company) {
        return std::unexpected(company.error());
    }
    const auto query = contract::decode_query<contract::ReportsQuery>(api.request.parameters);
    if (!query) {
        return std::unexpected(query.error());
    }
    const ports::ReportPageRequest request{
        .before = query->after.transform([](std::int64_t id) { return ports::ReportId{id}; }), .limit = query->limit};
    return respond_with(use_cases::list_reports(api.services, actor, *company, request),
                        [](const ports::ReportPage& page) {
                            contract::ReportsPageDto dto;
                            dto.items.reserve(page.rows.size());
                            for (const ports::Report& report : page.rows) {
                                dto.items.push_back(dto_of(report));
                            }
                            if (page.more) {
                                dto.next = std::to_string(page.rows.back().id.value);
                            }
                            return json_response(contract::encode(dto));
                        });
}

Result<Response> cancel_report(const ApiContext& api, const use_cases::Actor& actor) {
    const auto company = company_of(api.segments.at(0));
    const auto report = id_in(api.segments.at(1));
    if (!company || !report) {
        return fail(ErrorCode::not_found);
    }
    return respond_with(
        use_cases::cancel_report(api.services, actor, *company, ports::ReportId{*report}),
        [](const ports::Report& cancelled) { return json_response(contract::encode(dto_of(cancelled))); });
}

} // namespace kabinet::http
