#pragma once

#include "web-client/state/resource_cache.hpp"
#include "web-client/state/router.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kabinet::client {

/// The rows of the list as far as they are here. The pointers hold until the cache's next frame.
struct NumbersRows {
    std::vector<const contract::LineRowDto*> rows;
    std::int64_t total = -1;   ///< -1: not known yet
    bool total_capped = false; ///< there are more than `total`
    bool coming = false;       ///< further rows are being read
    bool of_before = false;    ///< rows of the question before: the new answer isn't here yet
    std::int64_t came_ms = 0;  ///< when the first page came
    const Failure* failure = nullptr;
};

/// Puts the pages of the list together: as many as the person scrolled through, and one ahead. While the answer to a
/// new question (search, filter, sort) is on its way, the old rows stay.
class NumbersList {
public:
    [[nodiscard]] NumbersRows gather(ResourceCache& cache, std::int64_t company, const NumbersRoute& route);
    /// The last row that is in view: tells how far to read ahead.
    void seen(std::size_t last_row);

private:
    struct Question {
        std::int64_t company = 0;
        NumbersRoute route;
        bool operator==(const Question&) const = default;
    };

    static NumbersRows kept(const ResourceCache& cache, const Question& question);

    std::optional<Question> asked_, answered_;
    std::size_t last_seen_ = 0;
};

[[nodiscard]] LinesPageKey first_page(std::int64_t company, const NumbersRoute& route);

} // namespace kabinet::client
