#include "server/use_cases/export_lines.hpp"

#include "server/use_cases/line_cursor.hpp"
#include "shared/base/iso8601.hpp"

#include <string>

namespace kabinet::use_cases {

namespace {

Result<NamedFile> make_lines_file(const Services& services, ports::Party customer, ports::Rows<ports::LineRow> rows,
                                  const FileWish& wish) {
    return make_file(services, ports::LinesDocument{.customer = std::move(customer), .rows = std::move(rows)}, wish,
                     "numbers-" + format_date(today(services)));
}

Result<ports::Party> note_export(const Services& services, const Actor& actor, ports::CompanyId company) {
    return note_look(services, actor, ports::ActionKind::export_lines, company, std::nullopt,
                     domain::Permission::view_lines);
}

} // namespace

Result<NamedFile> export_lines(const Services& services, const Actor& actor, ports::CompanyId company,
                               const LineListQuery& query, const FileWish& wish) {
    auto customer = note_export(services, actor, company);
    if (!customer) {
        return std::unexpected(std::move(customer.error()));
    }
    // A page at a time: no reader of the database is held while a file is written.
    const auto rows = [&](const ports::TakeRow<ports::LineRow>& take) -> Result<void> {
        ports::LinePageRequest request{.search = query.search,
                                       .filter = query.filter,
                                       .sort = query.sort,
                                       .descending = query.descending,
                                       .after = std::nullopt,
                                       .limit = line_page_max};
        for (bool more = true; more;) {
            const auto page = services.database.read(
                [&](const ports::Transaction& transaction) { return transaction.lines().page(company, request); });
            if (!page) {
                return std::unexpected(page.error());
            }
            for (const ports::LineRow& row : page->rows) {
                if (auto taken = take(row); !taken) {
                    return taken;
                }
            }
            more = page->more;
            if (more) {
                request.after = position_of(page->rows.back(), query.sort);
            }
        }
        return {};
    };
    return make_lines_file(services, std::move(*customer), rows, wish);
}

Result<NamedFile> export_chosen_lines(const Services& services, const Actor& actor, ports::CompanyId company,
                                      const std::vector<domain::Msisdn>& lines, const FileWish& wish) {
    if (lines.size() > exported_lines_max) {
        return fail(ErrorCode::lines_many, "msisdns");
    }
    auto customer = note_export(services, actor, company);
    if (!customer) {
        return std::unexpected(std::move(customer.error()));
    }
    auto rows =
        services.database.read([&](const ports::Transaction& transaction) -> Result<std::vector<ports::LineRow>> {
            std::vector<ports::LineRow> found;
            found.reserve(lines.size());
            for (std::size_t i = 0; i < lines.size(); ++i) {
                auto line = transaction.lines().find(company, lines[i]);
                if (!line) {
                    return std::unexpected(std::move(line.error()));
                }
                if (!*line) {
                    return fail(ErrorCode::line_unknown, "msisdns[" + std::to_string(i) + ']');
                }
                found.push_back(std::move((*line)->row));
            }
            return found;
        });
    if (!rows) {
        return std::unexpected(std::move(rows.error()));
    }
    return make_lines_file(services, std::move(*customer), ports::rows_of(*std::move(rows)), wish);
}

} // namespace kabinet::use_cases
