#include "server/adapters/sqlite/line_filter.hpp"

#include "server/adapters/sqlite/columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace kabinet::sqlite {

namespace {

// With more lines than this, sorting them costs more than meeting a pageful of them in the list's own order.
constexpr std::int64_t many_lines = 5'000;
// Whether a column has fewer lines than another is not counted further than this.
constexpr std::int64_t worth_counting = 50'000;

// As many as can be chosen without choosing all.
constexpr std::array<const char*, 3> status_arguments{":status0", ":status1", ":status2"};

constexpr std::string_view tariff_condition = " AND ifnull(tariff, '') = :tariff";
constexpr std::string_view account_condition = " AND lines.account = :account";
constexpr std::string_view label_condition =
    " AND EXISTS (SELECT 1 FROM line_labels WHERE line_labels.msisdn = lines.msisdn"
    " AND label_id = (SELECT id FROM labels WHERE labels.company_id = :company AND name = :label))";

Result<std::int64_t> lines_with(Connection& connection, ports::CompanyId company,
                                const std::vector<domain::LineStatus>& statuses) {
    std::int64_t lines = 0;
    for (const domain::LineStatus status : statuses) {
        const Result<std::int64_t> found =
            connection
                .query("SELECT lines FROM line_counts WHERE company_id = ? AND status = ?", company.value,
                       domain::name_of(status))
                .number();
        if (!found) {
            return found;
        }
        lines += *found;
    }
    return lines;
}

/// Walks up to `most` lines.
Result<std::int64_t> count_along(Connection& connection, ports::CompanyId company, FilterColumn column,
                                 std::string_view conditions, const ports::LineFilter& filter, std::int64_t most) {
    Statement statement = connection.query(
        fmt::format("SELECT count(*) FROM (SELECT 1 FROM {}{} LIMIT :most)", source_of(column), conditions));
    statement.bind_named(":company", company.value);
    bind_filter(statement, filter);
    statement.bind_named(":most", most);
    return statement.number();
}

/// The first values of a column in its order: from each one the index leads to the next.
template <class Make>
auto distinct(Connection& connection, ports::CompanyId company, std::string_view column, FilterColumn lead, int limit,
              Make&& make) {
    const auto next = [&](std::string_view after) {
        return fmt::format("(SELECT {0} FROM {1} AND {0} > {2} ORDER BY {0} LIMIT 1)", column, source_of(lead), after);
    };
    Statement statement = connection.query(fmt::format("WITH RECURSIVE found (value) AS (SELECT {} UNION ALL"
                                                       " SELECT {} FROM found WHERE value IS NOT NULL LIMIT :limit)"
                                                       " SELECT value FROM found WHERE value IS NOT NULL",
                                                       next("''"), next("value")));
    statement.bind_named(":company", company.value);
    statement.bind_named(":limit", limit);
    return statement.all(std::forward<Make>(make));
}

} // namespace

ports::LineFilter reduced(ports::LineFilter filter) {
    auto& statuses = filter.statuses;
    std::ranges::sort(statuses, {}, [](domain::LineStatus status) { return domain::name_of(status); });
    const auto repeated = std::ranges::unique(statuses);
    statuses.erase(repeated.begin(), repeated.end());
    if (statuses.size() == domain::line_statuses.size()) {
        statuses.clear();
    }
    return filter;
}

Result<FilterPlan> plan_filter(Connection& connection, ports::CompanyId company, const ports::LineFilter& filter) {
    FilterPlan plan;
    std::int64_t fewest = worth_counting;
    if (!filter.statuses.empty()) {
        const Result<std::int64_t> lines = lines_with(connection, company, filter.statuses);
        if (!lines) {
            return std::unexpected(lines.error());
        }
        plan.rarest = FilterColumn::status;
        fewest = *lines;
    }
    const int columns = (filter.statuses.empty() ? 0 : 1) + (filter.tariff.empty() ? 0 : 1) + (filter.account ? 1 : 0) +
                        (filter.label.empty() ? 0 : 1);
    const auto compare = [&](FilterColumn column, std::string_view condition) -> Result<void> {
        const std::int64_t most = (columns == 1 ? many_lines : std::clamp(fewest, many_lines, worth_counting)) + 1;
        const Result<std::int64_t> lines = count_along(connection, company, column, condition, filter, most);
        if (!lines) {
            return std::unexpected(lines.error());
        }
        if (plan.rarest == FilterColumn::none || *lines < fewest) {
            plan.rarest = column;
            fewest = *lines;
        }
        return {};
    };
    if (!filter.tariff.empty()) {
        if (auto compared = compare(FilterColumn::tariff, tariff_condition); !compared) {
            return std::unexpected(std::move(compared.error()));
        }
    }
    if (filter.account) {
        if (auto compared = compare(FilterColumn::account, account_condition); !compared) {
            return std::unexpected(std::move(compared.error()));
        }
    }
    if (!filter.label.empty()) {
        if (auto compared = compare(FilterColumn::label, {}); !compared) {
            return std::unexpected(std::move(compared.error()));
        }
    }
    plan.few = plan.rarest != FilterColumn::none && fewest <= many_lines;
    return plan;
}

std::string_view source_of(FilterColumn column) noexcept {
    switch (column) {
    case FilterColumn::status:
        return "lines INDEXED BY lines_by_status WHERE company_id = :company";
    case FilterColumn::tariff:
        return "lines INDEXED BY lines_by_tariff WHERE company_id = :company";
    case FilterColumn::account:
        return "lines INDEXED BY lines_by_account WHERE company_id = :company";
    case FilterColumn::label:
        return "line_labels CROSS JOIN lines ON lines.msisdn = line_labels.msisdn WHERE lines.company_id = :company"
               " AND label_id = (SELECT id FROM labels WHERE labels.company_id = :company AND name = :label)";
    case FilterColumn::none:
        break;
    }
    return "lines INDEXED BY lines_by_number WHERE company_id = :company";
}

bool only_statuses(const ports::LineFilter& filter) noexcept {
    return filter.tariff.empty() && !filter.account && filter.label.empty();
}

std::string conditions_of(const ports::LineFilter& filter, FilterColumn source) {
    std::string sql;
    for (std::size_t place = 0; place < filter.statuses.size(); ++place) {
        sql += place == 0 ? " AND status IN (" : ", ";
        sql += status_arguments.at(place);
    }
    sql += filter.statuses.empty() ? "" : ")";
    sql += filter.tariff.empty() ? std::string_view() : tariff_condition;
    sql += filter.account ? account_condition : std::string_view();
    sql += filter.label.empty() || source == FilterColumn::label ? std::string_view() : label_condition;
    return sql;
}

std::string conditions_of(const ports::LineFilter& filter, FilterColumn source, std::size_t status) {
    ports::LineFilter others = filter;
    others.statuses.clear();
    return " AND status = " + std::string(status_arguments.at(status)) + conditions_of(others, source);
}

void bind_filter(Statement& statement, const ports::LineFilter& filter) {
    for (std::size_t place = 0; place < filter.statuses.size(); ++place) {
        statement.bind_if_named(status_arguments.at(place), domain::name_of(filter.statuses[place]));
    }
    if (!filter.tariff.empty()) {
        statement.bind_if_named(":tariff", filter.tariff);
    }
    if (filter.account) {
        statement.bind_if_named(":account", filter.account->digits());
    }
    if (!filter.label.empty()) {
        statement.bind_if_named(":label", filter.label);
    }
}

Result<std::int64_t> count_filtered(Connection& connection, ports::CompanyId company, const ports::LineFilter& filter,
                                    const FilterPlan& plan, std::int64_t most) {
    if (only_statuses(filter)) {
        return lines_with(connection, company, filter.statuses);
    }
    return count_along(connection, company, plan.rarest, conditions_of(filter, plan.rarest), filter, most);
}

Result<ports::LineChoices> read_line_choices(Connection& connection, ports::CompanyId company, int limit) {
    auto tariffs = distinct(connection, company, "ifnull(tariff, '')", FilterColumn::tariff, limit,
                            [](const Row& row) -> Result<std::string> { return std::string(row.text(0)); });
    if (!tariffs) {
        return std::unexpected(std::move(tariffs.error()));
    }
    auto accounts = distinct(connection, company, "account", FilterColumn::account, limit,
                             [](const Row& row) { return stored(domain::AccountNumber::parse(row.text(0))); });
    if (!accounts) {
        return std::unexpected(std::move(accounts.error()));
    }
    auto labels =
        connection.query("SELECT name FROM labels WHERE company_id = ? ORDER BY name LIMIT ?", company.value, limit)
            .all([](const Row& row) -> Result<std::string> { return std::string(row.text(0)); });
    if (!labels) {
        return std::unexpected(std::move(labels.error()));
    }
    return ports::LineChoices{
        .tariffs = std::move(*tariffs), .accounts = std::move(*accounts), .labels = std::move(*labels)};
}

} // namespace kabinet::sqlite
