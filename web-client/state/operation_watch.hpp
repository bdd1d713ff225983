#pragma once

#include "web-client/api/operations_api.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace kabinet::client {

/// Follows operations until they end, by asking after them: soon at first, then ever more seldom. One question is under
/// way at a time for each. A hidden tab draws no frames, so it asks nothing until it is seen again.
class OperationWatch {
public:
    static constexpr std::int64_t first_delay_ms = 1'000;
    static constexpr std::int64_t longest_delay_ms = 15'000;

    explicit OperationWatch(ApiClient& api)
        : api_(api) {}

    /// From now on; does nothing when it is followed already.
    void follow(std::int64_t company, std::int64_t operation, std::int64_t now_ms);
    /// The person is gone, or another one came.
    void clear();
    /// Asks what is due.
    void tick(std::int64_t now_ms);
    /// Milliseconds until something is due; empty: nothing is.
    [[nodiscard]] std::optional<std::int64_t> due_in(std::int64_t now_ms) const;

    struct Answer {
        std::int64_t company = 0;
        std::optional<contract::OperationDto> changed; ///< it is in another state than before
    };

    /// Nothing: the reply isn't ours. What has ended is followed no more, nor what can't be read any more.
    std::optional<Answer> accept(const HttpReply& reply, std::int64_t now_ms);

    [[nodiscard]] bool following() const { return !entries_.empty(); }

private:
    struct Entry {
        std::int64_t company = 0, operation = 0;
        std::int64_t due_ms = 0, delay_ms = first_delay_ms;
        RequestId request = 0;
        std::optional<domain::OperationState> state = {};
    };

    ApiClient& api_;
    std::vector<Entry> entries_;
};

} // namespace kabinet::client
