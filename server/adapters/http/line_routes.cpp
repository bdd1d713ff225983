#include "server/adapters/http/line_routes.hpp"

#include "server/adapters/http/document_query.hpp"
#include "server/adapters/http/file_response.hpp"
#include "server/adapters/http/line_address.hpp"
#include "server/adapters/http/line_detail.hpp"
#include "server/use_cases/export_lines.hpp"
#include "server/use_cases/list_lines.hpp"
#include "server/use_cases/show_sim_codes.hpp"
#include "server/use_cases/summarize_lines.hpp"
#include "server/use_cases/view_line.hpp"
#include "shared/contract/line_files.hpp"

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

/// Of the query of a list or of its file.
template <class Query> Result<ports::LineFilter> filter_of(const Query& query) {
    ports::LineFilter filter{
        .statuses = query.status, .tariff = query.tariff, .account = std::nullopt, .label = query.label};
    if (!query.account.empty()) {
        auto account = domain::AccountNumber::parse(query.account);
        if (!account) {
            return std::unexpected(std::move(account.error()));
        }
        filter.account = std::move(*account);
    }
    return filter;
}

Result<std::vector<domain::Msisdn>> lines_of(const std::vector<std::string>& texts) {
    std::vector<domain::Msisdn> lines;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto line = domain::Msisdn::parse(texts[i], "msisdns[" + std::to_string(i) + ']');
        if (!line) {
            return std::unexpected(line.error());
        }
        lines.push_back(*line);
    }
    return lines;
}

contract::LineRowDto row_of(const ports::LineRow& row) {
    return {.msisdn = row.msisdn.str(),
            .account = row.account.str(),
            .tariff = row.tariff,
            .status = std::string(domain::name_of(row.status)),
            .balance_tiyn = row.balance.tiyn(),
            .labels = texts_of(row.labels),
            .cost_centre = row.cost_centre};
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
    auto filter = filter_of(*query);
    if (!filter) {
        return std::unexpected(std::move(filter.error()));
    }
    const auto list = use_cases::list_lines(api.services, actor, *company,
                                            {.search = *std::move(search),
                                             .filter = *std::move(filter),
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

Result<Response> list_line_choices(const ApiContext& api, const use_cases::Actor& actor) {
    const auto company = company_of(api.segments.at(0));
    if (!company) {
        return std::unexpected(company.error());
    }
    return respond_with(use_cases::list_line_choices(api.services, actor, *company), [](ports::LineChoices choices) {
        contract::LineChoicesDto dto{
            .tariffs = std::move(choices.tariffs), .accounts = {}, .labels = std::move(choices.labels)};
        for (const domain::AccountNumber& account : choices.accounts) {
            dto.accounts.push_back(account.str());
        }
        return json_response(contract::encode(dto));
    });
}

Result<Response> send_lines(const ApiContext& api, const use_cases::Actor& actor) {
    const auto company = company_of(api.segments.at(0));
    if (!company) {
        return std::unexpected(company.error());
    }
    const auto query = contract::decode_query<contract::LinesFileQuery>(api.request.parameters);
    if (!query) {
        return std::unexpected(query.error());
    }
    auto search = domain::LineSearch::parse(query->search);
    if (!search) {
        return std::unexpected(std::move(search.error()));
    }
    auto filter = filter_of(*query);
    if (!filter) {
        return std::unexpected(std::move(filter.error()));
    }
    return respond_with(use_cases::export_lines(api.services, actor, *company,
                                                {.search = *std::move(search),
                                                 .filter = *std::move(filter),
                                                 .sort = sort_of(query->sort),
                                                 .descending = query->descending,
                                                 .after = {}},
                                                wish_of(*query)),
                        file_response);
}

Result<Response> send_chosen_lines(const ApiContext& api, const use_cases::Actor& actor) {
    const auto company = company_of(api.segments.at(0));
    if (!company) {
        return std::unexpected(company.error());
    }
    const auto asked = contract::accept<contract::ChosenLinesRequest>(api.request.body);
    if (!asked) {
        return std::unexpected(asked.error());
    }
    const auto lines = lines_of(asked->msisdns);
    if (!lines) {
        return std::unexpected(lines.error());
    }
    return respond_with(use_cases::export_chosen_lines(api.services, actor, *company, *lines, wish_of(*asked)),
                        file_response);
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
