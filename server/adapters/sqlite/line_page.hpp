#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/line_repository.hpp"

namespace kabinet::sqlite {

/// Of the columns msisdn, account, tariff (empty: none), status, balance_tiyn, the first ones of the row.
Result<ports::LineRow> line_row_from(const Row& row);

/// One page of the company's lines, found by the keys where the page before ended.
Result<ports::LinePage> read_line_page(Connection& connection, ports::CompanyId company,
                                       const ports::LinePageRequest& request);

} // namespace kabinet::sqlite
