#pragma once

#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"
#include "shared/base/money.hpp"
#include "shared/domain/usage/other_party.hpp"
#include "shared/domain/usage/usage_kind.hpp"

#include <cstdint>

namespace kabinet::domain {

/// A call detail record: one call, message or session of a line, as the operator's billing rated it.
struct Cdr {
    Instant at; ///< when it began
    UsageKind kind = UsageKind::voice;
    UsageDirection direction = UsageDirection::outgoing;
    UsageZone zone = UsageZone::home;
    OtherParty other_party;
    std::int64_t amount = 0; ///< of the kind's unit: seconds, bytes, messages
    Money cost;              ///< what the line was charged

    bool operator==(const Cdr&) const noexcept = default;
};

/// A call of 24 days, a session of 32 TB and a billion tenge are mistakes; so many records of one line can be added up
/// without an overflow as 90 days can hold.
inline constexpr std::int64_t cdr_seconds_max = 1 << 21;
inline constexpr std::int64_t cdr_bytes_max = std::int64_t{1} << 45;
inline constexpr std::int64_t cdr_events_max = 1'000'000;
inline constexpr Money cdr_cost_max = Money::of_tenge(1'000'000'000);

/// What is stored has passed it. Errors: `usage_moment_range` (at; before 2000 or after 2099), `usage_amount_range`
/// (amount; negative, or more than any record of its kind can have), `usage_cost_range` (cost; negative or too high).
Result<void> check(const Cdr& cdr);

} // namespace kabinet::domain
