#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/line_repository.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace kabinet::sqlite {

/// What lines are filtered by; the index of each ends in the number.
enum class FilterColumn : std::uint8_t { none, status, tariff, account, label };

/// How the lines that a filter leaves are found.
struct FilterPlan {
    /// The column whose value the fewest lines have: its index leads to them. `none`: nothing is filtered.
    FilterColumn rarest = FilterColumn::none;
    /// So few lines have it that sorting them costs less than meeting a pageful of them in another order.
    bool few = false;
};

/// The same lines in fewer words: each status once, by name, and none when all are chosen.
ports::LineFilter reduced(ports::LineFilter filter);

/// Of a reduced filter, like all below.
Result<FilterPlan> plan_filter(Connection& connection, ports::CompanyId company, const ports::LineFilter& filter);

/// "lines INDEXED BY … WHERE company_id = :company": the company's lines as the column leads to them.
std::string_view source_of(FilterColumn column) noexcept;

/// Nothing is asked but statuses: the counters know how many lines have them.
bool only_statuses(const ports::LineFilter& filter) noexcept;

/// " AND …" for everything that the source doesn't say already; bind_filter() gives the arguments.
std::string conditions_of(const ports::LineFilter& filter, FilterColumn source);
/// With that one of the statuses alone.
std::string conditions_of(const ports::LineFilter& filter, FilterColumn source, std::size_t status);
void bind_filter(Statement& statement, const ports::LineFilter& filter);

/// How many lines it leaves, counted up to `most`; if it names nothing but statuses, all at once.
Result<std::int64_t> count_filtered(Connection& connection, ports::CompanyId company, const ports::LineFilter& filter,
                                    const FilterPlan& plan, std::int64_t most);

Result<ports::LineChoices> read_line_choices(Connection& connection, ports::CompanyId company, int limit);

} // namespace kabinet::sqlite
