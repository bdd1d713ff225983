#pragma once

#include "shared/contract/lines.hpp"

#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::client {

/// The numbers that a person marked, over all pages and searches of a company's list, in the order they were marked.
class LineSelection {
public:
    static constexpr std::size_t most = 1'000; ///< what the server takes at once

    /// Those of another company are forgotten.
    void follow(std::int64_t company);

    [[nodiscard]] bool has(std::string_view msisdn) const { return marked_.contains(msisdn); }

    [[nodiscard]] bool empty() const { return numbers_.empty(); }

    [[nodiscard]] const std::vector<std::string>& numbers() const { return numbers_; }

    /// All of them: no row of these is left out; false for no rows.
    [[nodiscard]] bool has_all(std::span<const contract::LineRowDto* const> rows) const;
    [[nodiscard]] bool has_some(std::span<const contract::LineRowDto* const> rows) const;

    /// More than `most` are not taken: then none of these is, and full() says so until something else is done.
    void mark(std::span<const contract::LineRowDto* const> rows);
    void unmark(std::span<const contract::LineRowDto* const> rows);
    void clear();

    [[nodiscard]] bool full() const { return full_; }

private:
    std::int64_t company_ = 0;
    std::vector<std::string> numbers_;
    std::set<std::string, std::less<>> marked_;
    bool full_ = false;
};

} // namespace kabinet::client
