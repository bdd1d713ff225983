#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/adapters/sqlite/line_filter.hpp"
#include "server/ports/ids.hpp"
#include "shared/domain/line/line_search.hpp"

#include <cstdint>
#include <string>

namespace kabinet::sqlite {

/// How the lines that match a search are found; which way is quick depends on how many there are of either kind.
enum class SearchWay : std::uint8_t {
    everything, ///< nothing is searched for
    walk,       ///< look at the company's lines in the order of the list: few lines, or many of them match
    index,      ///< ask the index of digits: few matches among many lines
};

struct SearchPlan {
    SearchWay way = SearchWay::everything;
    /// What the index of digits is asked for: three digits of the search, or two times three, those that the fewest
    /// lines have. What it answers has to be looked at: it may hold the digits elsewhere.
    std::string phrase;
};

/// `filtered`: if it leaves few lines, they are looked at. `by_number`: in the order of numbers, in which the index
/// answers too, so that a page of it ends early; in another order all its answers have to be sorted.
Result<SearchPlan> plan_search(Connection& connection, ports::CompanyId company, const domain::LineSearch& search,
                               const FilterPlan& filtered, bool by_number);

/// How many of the company's lines match, and are left by the filter, counted up to `most`.
Result<std::int64_t> count_matches(Connection& connection, ports::CompanyId company, const domain::LineSearch& search,
                                   const SearchPlan& plan, const ports::LineFilter& filter, const FilterPlan& filtered,
                                   std::int64_t most);

} // namespace kabinet::sqlite
