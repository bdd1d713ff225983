#include "server/adapters/sqlite/line_page.hpp"

#include "server/adapters/sqlite/columns.hpp"
#include "server/adapters/sqlite/line_filter.hpp"
#include "server/adapters/sqlite/line_search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace kabinet::sqlite {

namespace {

/// What a sort means in the database.
struct Order {
    std::string_view key; ///< empty: the number alone
    std::string_view index;
    bool key_is_text;
};

Order order_of(ports::LineSort sort) noexcept {
    switch (sort) {
    case ports::LineSort::account:
        return {"lines.account", "lines_by_account", true};
    case ports::LineSort::tariff:
        return {"ifnull(tariff, '')", "lines_by_tariff", true};
    case ports::LineSort::status:
        return {"status", "lines_by_status", true};
    case ports::LineSort::balance:
        return {"balance_tiyn", "lines_by_balance", false};
    case ports::LineSort::number:
        break;
    }
    return {"", "lines_by_number", true};
}

/// Lines that have the same in the sort's column stand in the order of their numbers.
bool by_number(ports::LineSort sort, const ports::LineFilter& filter) noexcept {
    return sort == ports::LineSort::number || (sort == ports::LineSort::status && filter.statuses.size() == 1) ||
           (sort == ports::LineSort::tariff && !filter.tariff.empty()) ||
           (sort == ports::LineSort::account && filter.account);
}

/// Which rows of the order. SQLite does not use an index for (key, msisdn) > (?, ?), so that a page after a position is
/// read in two goes: what is left of the position's own key, then the keys after it.
enum class Stretch : std::uint8_t { whole, rest_of_key, later_keys };

/// Rows of the list in its order, from where the page before ended.
class PageReader {
public:
    PageReader(Connection& connection, ports::CompanyId company, const ports::LinePageRequest& request,
               const ports::LineFilter& filter, const FilterPlan& filtered, const SearchPlan& searched)
        : connection_(connection)
        , company_(company)
        , request_(request)
        , filter_(filter)
        , searched_(searched)
        , order_(order_of(by_number(request.sort, filter) ? ports::LineSort::number : request.sort))
        , lead_(filtered.few || order_.key.empty() ? filtered.rarest : FilterColumn::none) {}

    /// Appends rows until there are `wanted`.
    Result<void> read(Stretch stretch, std::vector<ports::LineRow>& rows, std::size_t wanted) {
        const std::string sql = sql_for(stretch);
        if (sql.empty()) {
            return {};
        }
        Statement statement = connection_.query(sql);
        statement.bind_named(":company", company_.value);
        bind_filter(statement, filter_);
        if (searched_.way != SearchWay::everything) {
            statement.bind_named(":search", request_.search.digits());
        }
        if (searched_.way == SearchWay::index) {
            statement.bind_named(":phrase", searched_.phrase);
        }
        if (stretch != Stretch::whole) {
            if (order_.key_is_text) {
                statement.bind_if_named(":key", request_.after->text);
            } else {
                statement.bind_if_named(":key", request_.after->number);
            }
        }
        if (stretch == Stretch::rest_of_key) {
            statement.bind_named(":msisdn", number_of(request_.after->msisdn));
        }
        statement.bind_named(":limit", static_cast<std::int64_t>(wanted - rows.size()));
        auto found = statement.all(line_row_from);
        if (!found) {
            return std::unexpected(std::move(found.error()));
        }
        std::ranges::move(*found, std::back_inserter(rows));
        return {};
    }

private:
    [[nodiscard]] const char* direction() const noexcept { return request_.descending ? "DESC" : "ASC"; }

    [[nodiscard]] const char* beyond() const noexcept { return request_.descending ? "<" : ">"; }

    /// The index of statuses answers in the list's order for each of them; so each is asked, and the answers are
    /// merged.
    [[nodiscard]] bool by_statuses(Stretch stretch) const {
        if (searched_.way == SearchWay::index || filter_.statuses.size() < 2) {
            return false;
        }
        const bool in_their_order = request_.sort == ports::LineSort::status && stretch != Stretch::rest_of_key;
        return order_.key.empty() ? lead_ == FilterColumn::status
                                  : in_their_order && (lead_ == FilterColumn::status || lead_ == FilterColumn::none);
    }

    /// Empty: there are no such rows.
    [[nodiscard]] std::string sql_for(Stretch stretch) const {
        if (!by_statuses(stretch)) {
            return select(stretch, conditions_of(filter_, source())) + order_by(stretch, number());
        }
        std::string sql;
        for (std::size_t place = 0; place < filter_.statuses.size(); ++place) {
            const std::string_view status = domain::name_of(filter_.statuses[place]);
            if (stretch == Stretch::later_keys &&
                (request_.descending ? status >= request_.after->text : status <= request_.after->text)) {
                continue;
            }
            sql += sql.empty() ? "" : " UNION ALL ";
            // What a branch is about is beyond the key already.
            sql += select(stretch == Stretch::later_keys ? Stretch::whole : stretch,
                          conditions_of(filter_, source(), place));
        }
        return sql.empty() ? sql : sql + order_by(stretch, "msisdn");
    }

    [[nodiscard]] FilterColumn source() const noexcept {
        return searched_.way == SearchWay::index ? FilterColumn::none : lead_;
    }

    /// The index of digits answers in the order of its rowid, the number: said so, SQLite does not sort once more.
    [[nodiscard]] std::string_view number() const noexcept {
        if (searched_.way == SearchWay::index) {
            return "line_search.rowid";
        }
        return lead_ == FilterColumn::label ? "line_labels.msisdn" : "lines.msisdn";
    }

    [[nodiscard]] std::string select(Stretch stretch, const std::string& conditions) const {
        std::string sql = fmt::format("SELECT {} FROM ", line_row_columns);
        if (searched_.way == SearchWay::index) {
            sql += "line_search CROSS JOIN lines ON lines.msisdn = line_search.rowid WHERE company_id = :company"
                   " AND line_search MATCH :phrase";
        } else if (lead_ != FilterColumn::none) {
            sql += source_of(lead_);
        } else {
            fmt::format_to(std::back_inserter(sql), "lines INDEXED BY {} WHERE company_id = :company", order_.index);
        }
        sql += conditions;
        if (searched_.way != SearchWay::everything) {
            sql += " AND (instr(lines.msisdn, :search) OR instr(lines.account, :search))";
        }
        if (stretch == Stretch::later_keys) {
            fmt::format_to(std::back_inserter(sql), " AND {} {} :key", order_.key, beyond());
        }
        if (stretch == Stretch::rest_of_key) {
            if (!order_.key.empty()) {
                fmt::format_to(std::back_inserter(sql), " AND {} = :key", order_.key);
            }
            fmt::format_to(std::back_inserter(sql), " AND {} {} :msisdn", number(), beyond());
        }
        return sql;
    }

    [[nodiscard]] std::string order_by(Stretch stretch, std::string_view number) const {
        std::string sql = " ORDER BY ";
        if (!order_.key.empty() && stretch != Stretch::rest_of_key) {
            fmt::format_to(std::back_inserter(sql), "{} {}, ", order_.key, direction());
        }
        fmt::format_to(std::back_inserter(sql), "{} {} LIMIT :limit", number, direction());
        return sql;
    }

    Connection& connection_;
    ports::CompanyId company_;
    const ports::LinePageRequest& request_;
    const ports::LineFilter& filter_;
    const SearchPlan& searched_;
    Order order_;
    FilterColumn lead_; ///< the column whose values lead to the lines; none: the order does
};

Result<std::vector<domain::Label>> labels_in(std::string_view joined) {
    std::vector<domain::Label> labels;
    while (!joined.empty()) {
        const std::size_t end = std::min(joined.find(';'), joined.size());
        auto label = stored(domain::Label::parse(joined.substr(0, end)));
        if (!label) {
            return std::unexpected(std::move(label.error()));
        }
        labels.push_back(std::move(*label));
        joined.remove_prefix(std::min(end + 1, joined.size()));
    }
    std::ranges::sort(labels);
    return labels;
}

} // namespace

Result<ports::LineRow> line_row_from(const Row& row) {
    auto msisdn = msisdn_of(row.integer(0));
    if (!msisdn) {
        return std::unexpected(msisdn.error());
    }
    auto account = stored(domain::AccountNumber::parse(row.text(1)));
    if (!account) {
        return std::unexpected(account.error());
    }
    const auto status = known(domain::line_status_from(row.text(3)));
    if (!status) {
        return std::unexpected(status.error());
    }
    auto labels = labels_in(row.text(6));
    if (!labels) {
        return std::unexpected(std::move(labels.error()));
    }
    return ports::LineRow{.msisdn = *msisdn,
                          .account = std::move(*account),
                          .tariff = std::string(row.text(2)),
                          .status = *status,
                          .balance = Money::of_tiyn(row.integer(4)),
                          .labels = std::move(*labels),
                          .cost_centre = std::string(row.text(5))};
}

Result<ports::LinePage> read_line_page(Connection& connection, ports::CompanyId company,
                                       const ports::LinePageRequest& request) {
    const ports::LineFilter filter = reduced(request.filter);
    const auto filtered = plan_filter(connection, company, filter);
    if (!filtered) {
        return std::unexpected(filtered.error());
    }
    const auto searched = plan_search(connection, company, request.search, *filtered, by_number(request.sort, filter));
    if (!searched) {
        return std::unexpected(searched.error());
    }
    const auto limit = static_cast<std::size_t>(request.limit);
    const std::size_t wanted = limit + 1; // one more tells whether there is more
    PageReader reader(connection, company, request, filter, *filtered, *searched);
    ports::LinePage page;
    page.rows.reserve(wanted);
    Result<void> done;
    if (!request.after) {
        done = reader.read(Stretch::whole, page.rows, wanted);
    } else {
        done = reader.read(Stretch::rest_of_key, page.rows, wanted);
        if (done && page.rows.size() < wanted && !by_number(request.sort, filter)) {
            done = reader.read(Stretch::later_keys, page.rows, wanted);
        }
    }
    if (!done) {
        return std::unexpected(std::move(done.error()));
    }
    page.more = page.rows.size() > limit;
    if (page.more) {
        page.rows.erase(page.rows.begin() + static_cast<std::ptrdiff_t>(limit), page.rows.end());
    }
    return page;
}

Result<ports::LineTotal> count_lines(Connection& connection, ports::CompanyId company, const domain::LineSearch& search,
                                     const ports::LineFilter& asked, std::int64_t cap) {
    const ports::LineFilter filter = reduced(asked);
    const auto filtered = plan_filter(connection, company, filter);
    if (!filtered) {
        return std::unexpected(filtered.error());
    }
    // Counting needs no order.
    const auto searched = plan_search(connection, company, search, *filtered, true);
    if (!searched) {
        return std::unexpected(searched.error());
    }
    const auto matches = count_matches(connection, company, search, *searched, filter, *filtered, cap + 1);
    if (!matches) {
        return std::unexpected(matches.error());
    }
    const bool known = search.empty() && only_statuses(filter);
    const bool capped = !known && *matches > cap;
    return ports::LineTotal{.count = capped ? cap : *matches, .capped = capped};
}

} // namespace kabinet::sqlite
