#include "server/adapters/sqlite/line_page.hpp"

#include "server/adapters/sqlite/columns.hpp"
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
        return {"account", "lines_by_account", true};
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

/// Which rows of the order. SQLite does not use an index for (key, msisdn) > (?, ?), so that a page after a position is
/// read in two goes: what is left of the position's own key, then the keys after it.
enum class Stretch : std::uint8_t { whole, rest_of_key, later_keys };

std::string sql_for(const Order& order, bool descending, SearchWay way, Stretch stretch) {
    // The index answers in the order of its rowid, the number: said so, SQLite does not sort once more.
    const std::string_view number = way == SearchWay::index ? "line_search.rowid" : "lines.msisdn";
    const char* direction = descending ? "DESC" : "ASC";
    const char* beyond = descending ? "<" : ">";
    std::string sql = "SELECT lines.msisdn, lines.account, ifnull(tariff, ''), status, balance_tiyn FROM ";
    if (way == SearchWay::index) {
        sql += "line_search CROSS JOIN lines ON lines.msisdn = line_search.rowid WHERE company_id = :company"
               " AND line_search MATCH :phrase";
    } else {
        fmt::format_to(std::back_inserter(sql), "lines INDEXED BY {} WHERE company_id = :company", order.index);
    }
    if (way != SearchWay::everything) {
        sql += " AND (instr(lines.msisdn, :search) OR instr(lines.account, :search))";
    }
    const std::string key = order.key == "account" ? "lines.account" : std::string(order.key);
    if (stretch == Stretch::later_keys) {
        fmt::format_to(std::back_inserter(sql), " AND {} {} :key", key, beyond);
    }
    if (stretch == Stretch::rest_of_key) {
        if (!key.empty()) {
            fmt::format_to(std::back_inserter(sql), " AND {} = :key", key);
        }
        fmt::format_to(std::back_inserter(sql), " AND {} {} :msisdn", number, beyond);
    }
    sql += " ORDER BY ";
    if (!key.empty() && stretch != Stretch::rest_of_key) {
        fmt::format_to(std::back_inserter(sql), "{} {}, ", key, direction);
    }
    fmt::format_to(std::back_inserter(sql), "{} {} LIMIT :limit", number, direction);
    return sql;
}

class PageReader {
public:
    PageReader(Connection& connection, ports::CompanyId company, const ports::LinePageRequest& request,
               const SearchPlan& plan)
        : connection_(connection)
        , company_(company)
        , request_(request)
        , plan_(plan)
        , order_(order_of(request.sort)) {}

    /// Appends rows until there are `wanted`.
    Result<void> read(Stretch stretch, std::vector<ports::LineRow>& rows, std::size_t wanted) {
        Statement statement = connection_.query(sql_for(order_, request_.descending, plan_.way, stretch));
        statement.bind_named(":company", company_.value);
        if (plan_.way != SearchWay::everything) {
            statement.bind_named(":search", request_.search.digits());
        }
        if (plan_.way == SearchWay::index) {
            statement.bind_named(":phrase", plan_.phrase);
        }
        if (stretch != Stretch::whole && !order_.key.empty()) {
            if (order_.key_is_text) {
                statement.bind_named(":key", request_.after->text);
            } else {
                statement.bind_named(":key", request_.after->number);
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
    Connection& connection_;
    ports::CompanyId company_;
    const ports::LinePageRequest& request_;
    const SearchPlan& plan_;
    Order order_;
};

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
    return ports::LineRow{.msisdn = *msisdn,
                          .account = std::move(*account),
                          .tariff = std::string(row.text(2)),
                          .status = *status,
                          .balance = Money::of_tiyn(row.integer(4))};
}

Result<ports::LinePage> read_line_page(Connection& connection, ports::CompanyId company,
                                       const ports::LinePageRequest& request) {
    const Result<SearchPlan> plan =
        plan_search(connection, company, request.search, request.sort == ports::LineSort::number);
    if (!plan) {
        return std::unexpected(plan.error());
    }
    const auto limit = static_cast<std::size_t>(request.limit);
    const std::size_t wanted = limit + 1; // one more tells whether there is more
    PageReader reader(connection, company, request, *plan);
    ports::LinePage page;
    page.rows.reserve(wanted);
    Result<void> done;
    if (!request.after) {
        done = reader.read(Stretch::whole, page.rows, wanted);
    } else {
        done = reader.read(Stretch::rest_of_key, page.rows, wanted);
        if (done && page.rows.size() < wanted && request.sort != ports::LineSort::number) {
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

} // namespace kabinet::sqlite
