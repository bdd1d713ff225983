#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/line_repository.hpp"

namespace kabinet::sqlite {

/// A line's tariff has a row in the catalogue, if only its name. Empty: none.
Result<void> ensure_tariff(Connection& connection, std::string_view tariff);

/// The upsert that LineRepository::put() promises.
Result<ports::Put> put_line(Connection& connection, const ports::NewLine& line,
                            const std::optional<ports::NewSim>& sim);

} // namespace kabinet::sqlite
