#pragma once

#include "server/adapters/sqlite/statement.hpp"
#include "server/ports/usage_repository.hpp"

#include <cstdint>

// How a record's parts stand in the table of records: see migrations/0002_usage_and_digit_samples.sql.
namespace kabinet::sqlite {

std::int64_t number_of(domain::UsageKind kind) noexcept;
std::int64_t number_of(domain::UsageDirection direction) noexcept;
std::int64_t number_of(domain::UsageZone zone) noexcept;

Result<domain::UsageKind> usage_kind_of(std::int64_t number);
Result<domain::UsageDirection> usage_direction_of(std::int64_t number);

/// Of the columns at, seq, kind, direction, zone, other_party, amount, cost_tiyn, the first ones of the row.
Result<ports::StoredCdr> stored_cdr_from(const Row& row);

} // namespace kabinet::sqlite
