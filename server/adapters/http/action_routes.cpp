#include "server/adapters/http/action_routes.hpp"

#include "server/adapters/http/document_query.hpp"
#include "server/adapters/http/file_response.hpp"
#include "server/use_cases/list_actions.hpp"
#include "shared/contract/actions.hpp"

namespace kabinet::http {

namespace {

template <class Query> Result<ports::ActionFilter> filter_of(const Query& query) {
    ports::ActionFilter filter;
    if (!query.action.empty()) {
        filter.kind = ports::action_kind_names.find(query.action);
        if (!filter.kind) {
            return fail(ErrorCode::unknown_value, "action");
        }
    }
    for (const auto& [text, field, into] : {std::tuple{&query.user_phone, "user_phone", &filter.user_phone},
                                            std::tuple{&query.msisdn, "msisdn", &filter.line}}) {
        if (!text->empty()) {
            const auto number = domain::Msisdn::parse(*text, field);
            if (!number) {
                return std::unexpected(number.error());
            }
            *into = *number;
        }
    }
    return filter;
}

contract::ActionDto dto_of(const ports::ActionRow& row) {
    return {.action = std::string(ports::name_of(row.kind)),
            .result = std::string(ports::name_of(row.result)),
            .at = format_instant(row.at),
            .user_name = row.user_name,
            .user_phone = row.user_phone.str(),
            .msisdn = row.line ? row.line->str() : std::string()};
}

/// What both routes begin with.
template <class Query> struct Asked {
    ports::CompanyId company;
    Query query;
    domain::HistoryPeriod period;
    ports::ActionFilter filter;
};

template <class Query> Result<Asked<Query>> asked(const ApiContext& api) {
    const auto company = company_of(api.segments.at(0));
    if (!company) {
        return std::unexpected(company.error());
    }
    auto query = contract::decode_query<Query>(api.request.parameters);
    if (!query) {
        return std::unexpected(std::move(query.error()));
    }
    const auto period = period_of(api.services, *query);
    if (!period) {
        return std::unexpected(period.error());
    }
    auto filter = filter_of(*query);
    if (!filter) {
        return std::unexpected(std::move(filter.error()));
    }
    return Asked<Query>{*company, std::move(*query), *period, std::move(*filter)};
}

} // namespace

Result<Response> list_actions(const ApiContext& api, const use_cases::Actor& actor) {
    const auto what = asked<contract::ActionsQuery>(api);
    if (!what) {
        return std::unexpected(what.error());
    }
    const auto list = use_cases::list_actions(
        api.services, actor, what->company,
        {.period = what->period, .filter = what->filter, .after = what->query.after, .limit = what->query.limit});
    return respond_with(list, [&](const use_cases::ActionList& found) {
        contract::ActionsPageDto page{.from = format_date(what->period.from()),
                                      .to = format_date(what->period.to()),
                                      .items = {},
                                      .next = found.next};
        for (const ports::ActionRow& row : found.rows) {
            page.items.push_back(dto_of(row));
        }
        return json_response(contract::encode(page));
    });
}

Result<Response> send_actions(const ApiContext& api, const use_cases::Actor& actor) {
    const auto what = asked<contract::ActionsFileQuery>(api);
    if (!what) {
        return std::unexpected(what.error());
    }
    return respond_with(
        use_cases::export_actions(api.services, actor, what->company, what->period, what->filter, wish_of(what->query)),
        file_response);
}

} // namespace kabinet::http
