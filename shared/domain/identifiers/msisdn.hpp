#pragma once

#include "shared/base/error.hpp"
#include "shared/domain/identifiers/text.hpp"

#include <compare>
#include <string>
#include <string_view>

namespace kabinet::domain {

/// A subscriber's number of Kazakhstan: 11 digits, 76XXXXXXXXX or 77XXXXXXXXX.
class Msisdn {
public:
    static constexpr std::size_t length = 11;

    /// Accepts +7…, 8…, spaces, dashes and brackets. Errors: `required` (nothing typed), `msisdn_characters`,
    /// `msisdn_foreign` (another country, or not a mobile number of this one), `msisdn_length`.
    static Result<Msisdn> parse(std::string_view text, std::string_view field = "msisdn");

    /// "77010542019": as it is stored and sent.
    [[nodiscard]] std::string_view digits() const noexcept { return digits_.view(); }

    [[nodiscard]] std::string str() const { return std::string(digits()); }

    /// "+7 701 054 20 19".
    [[nodiscard]] std::string display() const;

    auto operator<=>(const Msisdn&) const noexcept = default;

private:
    explicit Msisdn(Digits<length> digits) noexcept
        : digits_(digits) {}

    Digits<length> digits_;
};

} // namespace kabinet::domain
