#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"

#include <string>
#include <vector>

namespace kabinet::use_cases {

inline constexpr int line_page_max = 500;
/// Nobody counts more matches of a search than this; counting them all would take longer than to find a page of them.
inline constexpr std::int64_t line_total_cap = 1'000;

struct LineListQuery {
    domain::LineSearch search = {};
    ports::LineFilter filter = {};
    ports::LineSort sort = ports::LineSort::number;
    bool descending = false;
    std::string
        after; ///< `next` of the page before, asked with the same search, filter, sort and order; empty: from the start
    int limit = 100; ///< 1 … line_page_max
};

struct LineList {
    std::vector<ports::LineRow> rows;
    std::string next; ///< empty: the last page
    ports::LineTotal total;
};

/// Errors: `not_found` (no such company for this person), `cursor_invalid` (after), `limit_range` (limit),
/// `unavailable`.
Result<LineList> list_lines(const Services& services, const Actor& actor, ports::CompanyId company,
                            const LineListQuery& query);

/// Nobody chooses from more tariffs or accounts than this; the search finds the others.
inline constexpr int line_choices_max = 500;

/// What the company's lines can be filtered by. Errors: `not_found`, `unavailable`.
Result<ports::LineChoices> list_line_choices(const Services& services, const Actor& actor, ports::CompanyId company);

} // namespace kabinet::use_cases
