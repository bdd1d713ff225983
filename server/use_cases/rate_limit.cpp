#include "server/use_cases/rate_limit.hpp"

#include <algorithm>

namespace kabinet::use_cases {

std::unexpected<Error> refuse_for_now(ErrorCode code, const Result<std::optional<Instant>>& first,
                                      std::chrono::seconds window, Instant now) {
    using std::chrono::seconds;
    if (!first) {
        return std::unexpected(first.error());
    }
    Error refusal{.code = code, .field = {}, .detail = {}};
    if (*first) {
        refusal.retry_after = std::max(**first + window + seconds(1) - now, seconds(1)); // both ends of it count
    }
    return std::unexpected(std::move(refusal));
}

} // namespace kabinet::use_cases
