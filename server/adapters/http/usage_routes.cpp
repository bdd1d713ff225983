#include "server/adapters/http/usage_routes.hpp"

#include "server/adapters/http/document_query.hpp"
#include "server/adapters/http/file_response.hpp"
#include "server/adapters/http/line_address.hpp"
#include "server/use_cases/list_usage.hpp"
#include "shared/base/iso8601.hpp"
#include "shared/contract/usage.hpp"

namespace kabinet::http {

namespace {

/// Its format has been checked; empty: left out.
std::optional<Date> day_of(const std::string& text) {
    const auto day = parse_date(text, {});
    return day ? std::optional(*day) : std::nullopt;
}

contract::UsageRecordDto record_of(const domain::Cdr& cdr) {
    return {.at = format_instant(cdr.at),
            .kind = std::string(domain::name_of(cdr.kind)),
            .direction = std::string(domain::name_of(cdr.direction)),
            .zone = std::string(domain::name_of(cdr.zone)),
            .other_party = cdr.other_party.text(),
            .amount = cdr.amount,
            .cost_tiyn = cdr.cost.tiyn()};
}

contract::UsagePageDto page_of(const use_cases::UsageList& list) {
    contract::UsagePageDto page{
        .from = format_date(list.period.from()), .to = format_date(list.period.to()), .items = {}, .next = list.next};
    page.items.reserve(list.records.size());
    for (const ports::StoredCdr& record : list.records) {
        page.items.push_back(record_of(record.cdr));
    }
    return page;
}

contract::UsageTotalsDto totals_of(const use_cases::UsageSummary& summary) {
    contract::UsageTotalsDto totals{
        .from = format_date(summary.period.from()), .to = format_date(summary.period.to()), .totals = {}, .days = {}};
    for (const ports::UsageTotal& total : summary.totals) {
        totals.totals.push_back({.kind = std::string(domain::name_of(total.kind)),
                                 .direction = std::string(domain::name_of(total.direction)),
                                 .records = total.records,
                                 .amount = total.amount,
                                 .cost_tiyn = total.cost.tiyn()});
    }
    for (const ports::UsageDay& day : summary.days) {
        totals.days.push_back({.day = format_date(day.day),
                               .kind = std::string(domain::name_of(day.kind)),
                               .records = day.records,
                               .amount = day.amount,
                               .cost_tiyn = day.cost.tiyn()});
    }
    return totals;
}

} // namespace

Result<Response> list_usage(const ApiContext& api, const use_cases::Actor& actor) {
    const auto address = line_address_of(api.segments);
    if (!address) {
        return std::unexpected(address.error());
    }
    auto query = contract::decode_query<contract::UsageQuery>(api.request.parameters);
    if (!query) {
        return std::unexpected(std::move(query.error()));
    }
    return respond_with(
        use_cases::list_usage(api.services, actor, address->company, address->msisdn,
                              {.days = {.from = day_of(query->from), .to = day_of(query->to)},
                               .filter = {.kind = query->kind, .direction = query->direction},
                               .newest_first = query->newest_first,
                               .after = std::move(query->after),
                               .limit = query->limit}),
        [](const use_cases::UsageList& list) { return json_response(contract::encode(page_of(list))); });
}

Result<Response> total_usage(const ApiContext& api, const use_cases::Actor& actor) {
    const auto address = line_address_of(api.segments);
    if (!address) {
        return std::unexpected(address.error());
    }
    const auto days = contract::decode_query<contract::UsageDaysQuery>(api.request.parameters);
    if (!days) {
        return std::unexpected(days.error());
    }
    return respond_with(
        use_cases::summarize_usage(api.services, actor, address->company, address->msisdn,
                                   {.from = day_of(days->from), .to = day_of(days->to)}),
        [](const use_cases::UsageSummary& summary) { return json_response(contract::encode(totals_of(summary))); });
}

Result<Response> send_usage(const ApiContext& api, const use_cases::Actor& actor) {
    const auto address = line_address_of(api.segments);
    if (!address) {
        return std::unexpected(address.error());
    }
    const auto query = contract::decode_query<contract::UsageFileQuery>(api.request.parameters);
    if (!query) {
        return std::unexpected(query.error());
    }
    return respond_with(use_cases::export_usage(api.services, actor, address->company, address->msisdn,
                                                {.days = {.from = day_of(query->from), .to = day_of(query->to)},
                                                 .filter = {.kind = query->kind, .direction = query->direction},
                                                 .newest_first = query->newest_first},
                                                wish_of(*query)),
                        file_response);
}

} // namespace kabinet::http
