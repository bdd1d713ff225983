#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/line_repository.hpp"

#include <optional>
#include <vector>

namespace kabinet::sqlite {

/// What LineRepository::records() promises.
Result<std::vector<ports::LineRecord>> read_line_records(Connection& connection, ports::CompanyId company,
                                                         std::optional<domain::Msisdn> after, int limit);

} // namespace kabinet::sqlite
