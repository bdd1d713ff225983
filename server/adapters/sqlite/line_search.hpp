#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/ids.hpp"
#include "shared/domain/line/line_search.hpp"

#include <cstdint>
#include <string>

namespace kabinet::sqlite {

/// How the lines that match a search are found; which way is quick depends on how many there are of either kind.
enum class SearchWay : std::uint8_t {
    everything, ///< nothing is searched for
    walk,       ///< look at the company's lines in the order of the list: few lines, or many of them match
    index,      ///< ask the index of digits, then sort: few matches among many lines
};

Result<SearchWay> choose_way(Connection& connection, ports::CompanyId company, const domain::LineSearch& search);

/// The digits as a phrase of the index of digits.
std::string search_phrase(const domain::LineSearch& search);

/// How many of the company's lines match, counted up to `most`.
Result<std::int64_t> count_matches(Connection& connection, ports::CompanyId company, const domain::LineSearch& search,
                                   SearchWay way, std::int64_t most);

} // namespace kabinet::sqlite
