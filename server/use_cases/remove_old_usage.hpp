#pragma once

#include "server/use_cases/services.hpp"

#include <cstdint>

namespace kabinet::use_cases {

/// What one step takes away at most, but for the rest of a line's week: a few hundredths of a second in which others
/// wait to write.
inline constexpr std::int64_t usage_removed_at_once = 20'000;

/// Removes detail records that no detail period reaches any more, whole weeks of them, as far as one step goes. Returns
/// how many; 0: none are left.
Result<std::int64_t> remove_old_usage(const Services& services);

} // namespace kabinet::use_cases
