#pragma once

#include "shared/base/error.hpp"

#include <compare>
#include <string>
#include <string_view>

namespace kabinet::domain {

/// A billing account (лицевой счет): 4 … 20 digits; leading zeros count.
class AccountNumber {
public:
    static constexpr std::size_t min_length = 4;
    static constexpr std::size_t max_length = 20;

    /// Accepts groups. Errors: `required`, `account_characters`, `account_length`.
    static Result<AccountNumber> parse(std::string_view text, std::string_view field = "account");

    [[nodiscard]] std::string_view digits() const noexcept { return digits_; }

    [[nodiscard]] const std::string& str() const noexcept { return digits_; }

    auto operator<=>(const AccountNumber&) const noexcept = default;

private:
    explicit AccountNumber(std::string digits) noexcept
        : digits_(std::move(digits)) {}

    std::string digits_;
};

} // namespace kabinet::domain
