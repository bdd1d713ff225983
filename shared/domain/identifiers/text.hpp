#pragma once

#include "shared/base/error.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// What the identifiers' parsers share.
namespace kabinet::domain {

constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

/// How many bytes at the front of `text` are a separator that people put between groups of digits: a space of any kind,
/// a dash of any kind, a bracket, an invisible mark. 0: none.
std::size_t separator_length(std::string_view text) noexcept;

/// `text` without separators. Never longer than `max_length`: what is longer is cut after one character too many.
std::string without_separators(std::string_view text, std::size_t max_length);

/// Code points of UTF-8.
std::size_t character_count(std::string_view utf8) noexcept;

/// A line that a person may leave empty: at most `max_characters`, no control characters. Errors:
/// `too_long`, `text_characters`.
Result<void> check_short_text(std::string_view text, std::size_t max_characters, std::string_view field);

/// True when the last digit is the Luhn check digit of the others. `digits` holds digits only.
bool luhn_valid(std::string_view digits) noexcept;

/// Digits in groups, a space between: "8999 7021 …".
std::string grouped_by(std::string_view digits, std::size_t size);

/// A fixed run of digits.
template <std::size_t size> class Digits {
public:
    static constexpr std::optional<Digits> of(std::string_view text) noexcept {
        if (text.size() != size || !std::ranges::all_of(text, is_digit)) {
            return std::nullopt;
        }
        Digits digits;
        std::ranges::copy(text, digits.letters_.begin());
        return digits;
    }

    [[nodiscard]] constexpr std::string_view view() const noexcept { return {letters_.data(), size}; }

    constexpr auto operator<=>(const Digits&) const noexcept = default;

private:
    std::array<char, size> letters_{};
};

} // namespace kabinet::domain
