#pragma once

#include "shared/base/error.hpp"
#include "shared/domain/identifiers/text.hpp"

#include <compare>
#include <string>
#include <string_view>

namespace kabinet::domain {

/// What the operator asks of its cards beyond 20 digits.
struct IccidRules {
    std::string prefix = "89997"; ///< telecom (89), Kazakhstan (997); empty: any
    bool check_digit = true;      ///< the last digit is Luhn's; some real cards elsewhere fail it
};

/// A SIM card's number: exactly 20 digits.
class Iccid {
public:
    static constexpr std::size_t length = 20;

    /// Accepts groups. Errors: `required`, `iccid_characters`, `iccid_length`, `iccid_prefix`, `iccid_check_digit`.
    static Result<Iccid> parse(std::string_view text, const IccidRules& rules = {}, std::string_view field = "iccid");
    /// One that was accepted earlier, maybe under other rules.
    static Result<Iccid> parse_stored(std::string_view text, std::string_view field = "iccid");

    [[nodiscard]] std::string_view digits() const noexcept { return digits_.view(); }

    [[nodiscard]] std::string str() const { return std::string(digits()); }

    /// "8999 7021 2345 6789 9456".
    [[nodiscard]] std::string display() const { return grouped_by(digits(), 4); }

    auto operator<=>(const Iccid&) const noexcept = default;

private:
    explicit Iccid(Digits<length> digits) noexcept
        : digits_(digits) {}

    Digits<length> digits_;
};

} // namespace kabinet::domain
