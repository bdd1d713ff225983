#pragma once

#include "server/ports/usage_repository.hpp"

#include <string>
#include <string_view>

namespace kabinet::use_cases {

/// Where a page of detail records ended, as text for a query: readable, and nothing secret in it.
std::string encode_cursor(const ports::StoredCdr& last, bool newest_first);

/// Error: `cursor_invalid` (after), also for a cursor of the other order.
Result<ports::UsagePosition> decode_usage_cursor(std::string_view cursor, bool newest_first);

} // namespace kabinet::use_cases
