#include "shared/domain/usage/cdr.hpp"

#include <chrono>

namespace kabinet::domain {

namespace {

using std::chrono::sys_days;
using std::chrono::year;

constexpr Instant first_moment{sys_days{year{2000} / 1 / 1}};
constexpr Instant past_last_moment{sys_days{year{2100} / 1 / 1}};

std::int64_t most_of(UsageUnit unit) noexcept {
    switch (unit) {
    case UsageUnit::seconds:
        return cdr_seconds_max;
    case UsageUnit::bytes:
        return cdr_bytes_max;
    case UsageUnit::events:
        break;
    }
    return cdr_events_max;
}

} // namespace

Result<void> check(const Cdr& cdr) {
    if (cdr.at < first_moment || cdr.at >= past_last_moment) {
        return fail(ErrorCode::usage_moment_range, "at");
    }
    if (cdr.amount < 0 || cdr.amount > most_of(unit_of(cdr.kind))) {
        return fail(ErrorCode::usage_amount_range, "amount");
    }
    if (cdr.cost.negative() || cdr.cost > cdr_cost_max) {
        return fail(ErrorCode::usage_cost_range, "cost");
    }
    return {};
}

} // namespace kabinet::domain
