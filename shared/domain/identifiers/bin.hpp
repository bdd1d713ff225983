#pragma once

#include "shared/base/error.hpp"
#include "shared/domain/identifiers/text.hpp"

#include <compare>
#include <string>
#include <string_view>

namespace kabinet::domain {

/// A company's business identification number (БИН): 12 digits.
class Bin {
public:
    static constexpr std::size_t length = 12;

    /// Errors: `required`, `bin_characters`, `bin_length`. A wrong check digit is no error: see below.
    static Result<Bin> parse(std::string_view text, std::string_view field = "bin");

    [[nodiscard]] std::string_view digits() const noexcept { return digits_.view(); }

    [[nodiscard]] std::string str() const { return std::string(digits()); }

    /// Worth a warning when false, never a refusal: numbers in real use fail it.
    [[nodiscard]] bool check_digit_valid() const noexcept;

    auto operator<=>(const Bin&) const noexcept = default;

private:
    explicit Bin(Digits<length> digits) noexcept
        : digits_(digits) {}

    Digits<length> digits_;
};

} // namespace kabinet::domain
