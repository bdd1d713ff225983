#pragma once

#include "server/ports/usage_repository.hpp"

#include <cstdint>

namespace kabinet::sqlite {

/// Weeks since Monday, 29 December 1969, UTC.
std::int64_t week_of(Instant at) noexcept;
Instant begin_of_week(std::int64_t week) noexcept;

/// What tells a record from others of the same line and second: 47 bits (six bytes in the file) made of its source id,
/// or without one of everything that it says. The same record makes the same key, on every machine and for good: what
/// is stored depends on it. Two different records of one line and second meet with a chance of 1 to 140 million
/// million.
std::int64_t seq_of(const ports::NewCdr& record) noexcept;

} // namespace kabinet::sqlite
