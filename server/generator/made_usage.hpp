#pragma once

#include "server/ports/usage_repository.hpp"

#include <cstdint>
#include <vector>

namespace kabinet::generator {

/// Whose records they are and how they are made.
struct UsageMaker {
    std::uint64_t seed = 0;
    double records_a_day = 5; ///< of a line, on average: lines differ, and there is less at weekends
    TimeZone zone;
};

/// Appends what line `index` did on this day of the wall clock and before `now`: calls, messages and sessions with the
/// people it knows, each record as domain::check wants it. In no order.
void make_usage(const UsageMaker& maker, std::int64_t index, const domain::Msisdn& line, Date day, Instant now,
                std::vector<ports::NewCdr>& records);

} // namespace kabinet::generator
