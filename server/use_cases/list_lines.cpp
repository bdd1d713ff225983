#include "server/use_cases/list_lines.hpp"

#include "server/use_cases/authorization.hpp"
#include "server/use_cases/line_cursor.hpp"

namespace kabinet::use_cases {

Result<LineList> list_lines(const Services& services, const Actor& actor, ports::CompanyId company,
                            const LineListQuery& query) {
    if (query.limit < 1 || query.limit > line_page_max) {
        return fail(ErrorCode::limit_range, "limit");
    }
    ports::LinePageRequest request{.search = query.search,
                                   .filter = query.filter,
                                   .sort = query.sort,
                                   .descending = query.descending,
                                   .after = std::nullopt,
                                   .limit = query.limit};
    if (!query.after.empty()) {
        auto position = decode_cursor(query.after, request);
        if (!position) {
            return std::unexpected(std::move(position.error()));
        }
        request.after = std::move(*position);
    }
    return services.database.read([&](const ports::Transaction& transaction) -> Result<LineList> {
        if (auto allowed = authorize(transaction, actor, company, domain::Permission::view_lines); !allowed) {
            return std::unexpected(std::move(allowed.error()));
        }
        auto page = transaction.lines().page(company, request);
        if (!page) {
            return std::unexpected(std::move(page.error()));
        }
        LineList list{.rows = std::move(page->rows), .next = {}, .total = {}};
        if (request.after || page->more) {
            const auto total = transaction.lines().total(company, query.search, query.filter, line_total_cap);
            if (!total) {
                return std::unexpected(total.error());
            }
            list.total = *total;
        } else {
            // Nothing before and nothing behind: these are all.
            list.total.count = static_cast<std::int64_t>(list.rows.size());
        }
        if (page->more) {
            list.next = encode_cursor(list.rows.back(), request);
        }
        return list;
    });
}

Result<ports::LineChoices> list_line_choices(const Services& services, const Actor& actor, ports::CompanyId company) {
    return services.database.read([&](const ports::Transaction& transaction) -> Result<ports::LineChoices> {
        if (auto allowed = authorize(transaction, actor, company, domain::Permission::view_lines); !allowed) {
            return std::unexpected(std::move(allowed.error()));
        }
        return transaction.lines().choices(company, line_choices_max);
    });
}

} // namespace kabinet::use_cases
