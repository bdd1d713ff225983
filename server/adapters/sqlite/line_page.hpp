#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/line_repository.hpp"

#include <string_view>

namespace kabinet::sqlite {

/// What a list shows of the table of lines.
inline constexpr std::string_view line_row_columns =
    "lines.msisdn, lines.account, ifnull(tariff, ''), status, balance_tiyn, cost_centre,"
    " (SELECT group_concat(name, ';') FROM line_labels JOIN labels ON labels.id = label_id"
    " WHERE line_labels.msisdn = lines.msisdn)";
inline constexpr int line_row_width = 7;

/// Of these columns, the first ones of the row.
Result<ports::LineRow> line_row_from(const Row& row);

/// One page of the company's lines, found by the keys where the page before ended.
Result<ports::LinePage> read_line_page(Connection& connection, ports::CompanyId company,
                                       const ports::LinePageRequest& request);

/// How many lines match. All of the company's, or those of some statuses, are known; others are counted up to `cap`.
Result<ports::LineTotal> count_lines(Connection& connection, ports::CompanyId company, const domain::LineSearch& search,
                                     const ports::LineFilter& filter, std::int64_t cap);

} // namespace kabinet::sqlite
