#include "server/adapters/http/line_routes.hpp"

#include "server/adapters/http/line_address.hpp"
#include "server/adapters/http/line_detail.hpp"
#include "server/use_cases/list_lines.hpp"
#include "server/use_cases/show_sim_codes.hpp"
#include "server/use_cases/summarize_lines.hpp"
#include "server/use_cases/view_line.hpp"
#include "shared/contract/lines.hpp"

namespace kabinet::http {

namespace {

ports::LineSort sort_of(contract::LineSort sort) noexcept {
    switch (sort) {
    case contract::LineSort::number:
        return ports::LineSort::number;
    case contract::LineSort::account:
        return ports::LineSort::account;
    case contract::LineSort::tariff:
        return ports::LineSort::tariff;
    case contract::LineSort::status:
        return ports::LineSort::status;
    case contract::LineSort::balance:
        return ports::LineSort::balance;
    }
    return ports::LineSort::number;
}

contract::LineRowDto row_of(const ports::LineRow& row) {
    return {.msisdn = row.msisdn.str(),
            .account = row.account.str(),
            .tariff = row.tariff,
            .status = std::string(domain::name_of(row.status)),
            .balance_tiyn = row.balance.tiyn()};
}

} // namespace

Result<Response> list_lines(const ApiContext& api, const use_cases::Actor& actor) {
    const auto company = company_of(api.segments.at(0));
    if (!company) {
        return std::unexpected(company.error());
    }
    auto query = contract::decode_lines_query(api.request.parameters);
    if (!query) {
        return std::unexpected(query.error());
    }
    auto search = domain::LineSearch::parse(query->search);
    if (!search) {
        return std::unexpected(search.error());
    }
    const auto list = use_cases::list_lines(api.services, actor, *company,
                                            {.search = *std::move(search),
                                             .sort = sort_of(query->sort),
                                             .descending = query->descending,
                                             .after = std::move(query->after),
                                             .limit = query->limit});
    if (!list) {
        return std::unexpected(list.error());
    }
    contract::LinesPageDto page{
        .items = {}, .next = list->next, .total = list->total.count, .total_capped = list->total.capped};
    page.items.reserve(list->rows.size());
    for (const ports::LineRow& row : list->rows) {
        page.items.push_back(row_of(row));
    }
    return json_response(contract::encode(page));
}

Result<Response> summarize_lines(const ApiContext& api, const use_cases::Actor& actor) {
    const auto company = company_of(api.segments.at(0));
    if (!company) {
        return std::unexpected(company.error());
    }
    return respond_with(use_cases::summarize_lines(api.services, actor, *company), [](const ports::LineCounts& counts) {
        return json_response(contract::encode(contract::LinesSummaryDto{.total = counts.total(),
                                                                        .active = counts.active,
                                                                        .blocked = counts.blocked,
                                                                        .debt = counts.debt,
                                                                        .processing = counts.processing}));
    });
}

Result<Response> read_line(const ApiContext& api, const use_cases::Actor& actor) {
    const auto address = line_address_of(api.segments);
    if (!address) {
        return std::unexpected(address.error());
    }
    return respond_with(
        use_cases::view_line(api.services, actor, address->company, address->msisdn),
        [](const use_cases::LineView& view) { return json_response(contract::encode(detail_of(view))); });
}

Result<Response> read_sim_codes(const ApiContext& api, const use_cases::Actor& actor) {
    const auto address = line_address_of(api.segments);
    if (!address) {
        return std::unexpected(address.error());
    }
    const auto asked = contract::accept<contract::SimCodesRequest>(api.request.body);
    if (!asked) {
        return std::unexpected(asked.error());
    }
    return respond_with(
        use_cases::show_sim_codes(api.services, actor, address->company, address->msisdn, asked->password),
        [](const ports::SimCodes& codes) {
            return json_response(contract::encode(
                contract::SimCodesDto{.pin1 = codes.pin1, .pin2 = codes.pin2, .puk1 = codes.puk1, .puk2 = codes.puk2}));
        });
}

} // namespace kabinet::http
