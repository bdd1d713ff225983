#include "server/use_cases/list_actions.hpp"

#include "server/use_cases/record_cursor.hpp"
#include "shared/base/iso8601.hpp"

namespace kabinet::use_cases {

Result<ActionList> list_actions(const Services& services, const Actor& actor, ports::CompanyId company,
                                const ActionListQuery& query) {
    if (query.limit < 1 || query.limit > document_page_max) {
        return fail(ErrorCode::limit_range, "limit");
    }
    ports::ActionPageRequest request{.range = query.period.instants(services.time_zone),
                                     .filter = query.filter,
                                     .after = std::nullopt,
                                     .limit = query.limit};
    if (query.after.empty()) {
        if (auto noted = note_look(services, actor, ports::ActionKind::view_history, company); !noted) {
            return std::unexpected(std::move(noted.error()));
        }
    } else {
        const auto position = decode_record_cursor(query.after);
        if (!position) {
            return std::unexpected(position.error());
        }
        request.after = ports::ActionPosition{.at = position->at, .id = {position->id}};
    }
    return services.database.read([&](const ports::Transaction& transaction) -> Result<ActionList> {
        if (auto customer = authorize_documents(transaction, actor, company); !customer) {
            return std::unexpected(std::move(customer.error()));
        }
        auto page = transaction.history().page(company, request);
        if (!page) {
            return std::unexpected(std::move(page.error()));
        }
        ActionList list{.rows = std::move(page->rows), .next = {}};
        if (page->more) {
            list.next = encode_record_cursor({.at = list.rows.back().at, .id = list.rows.back().id.value});
        }
        return list;
    });
}

Result<NamedFile> export_actions(const Services& services, const Actor& actor, ports::CompanyId company,
                                 const domain::HistoryPeriod& period, const ports::ActionFilter& filter,
                                 const FileWish& wish) {
    auto customer = note_look(services, actor, ports::ActionKind::view_history, company);
    if (!customer) {
        return std::unexpected(std::move(customer.error()));
    }
    ports::ActionPageRequest request{.range = period.instants(services.time_zone),
                                     .filter = filter,
                                     .after = std::nullopt,
                                     .limit = document_page_max};
    auto rows = paged_rows<ports::ActionRow>(
        services, std::move(request),
        [company](const ports::Transaction& transaction, const ports::ActionPageRequest& page) {
            return transaction.history().page(company, page);
        },
        [](const ports::ActionRow& row) { return ports::ActionPosition{.at = row.at, .id = row.id}; });
    return make_file(
        services,
        ports::ActionsDocument{
            .customer = std::move(*customer), .from = period.from(), .to = period.to(), .rows = std::move(rows)},
        wish, "actions-" + format_date(period.from()) + '-' + format_date(period.to()));
}

} // namespace kabinet::use_cases
