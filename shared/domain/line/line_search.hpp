#pragma once

#include "shared/base/error.hpp"

#include <string>
#include <string_view>

namespace kabinet::domain {

/// A search for lines: any run of digits of the number or of the account. Empty: all lines.
class LineSearch {
public:
    static constexpr std::size_t max_length = 20;

    LineSearch() = default;
    /// Drops spaces, `+`, brackets and dashes; a whole number typed 8… is looked for as 7…. Errors:
    /// `search_characters`, `too_long`.
    static Result<LineSearch> parse(std::string_view text, std::string_view field = "search");

    [[nodiscard]] const std::string& digits() const noexcept { return digits_; }

    [[nodiscard]] bool empty() const noexcept { return digits_.empty(); }

    bool operator==(const LineSearch&) const noexcept = default;

private:
    explicit LineSearch(std::string digits) noexcept
        : digits_(std::move(digits)) {}

    std::string digits_;
};

} // namespace kabinet::domain
