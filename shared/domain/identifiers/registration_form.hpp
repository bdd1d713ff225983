#pragma once

#include "shared/base/error.hpp"
#include "shared/domain/identifiers/text.hpp"

#include <compare>
#include <string>
#include <string_view>

namespace kabinet::domain {

/// The number of the form a line was registered with: 12 digits and 3, as in 300014697190-149.
class RegistrationForm {
public:
    static constexpr std::size_t number_length = 12;
    static constexpr std::size_t length = number_length + 3;

    /// Accepts it with or without the dash, and with spaces. Errors: `required`, `registration_form_format`.
    static Result<RegistrationForm> parse(std::string_view text, std::string_view field = "registration_form");

    /// "300014697190-149": as it is stored, sent and shown.
    [[nodiscard]] std::string str() const;

    auto operator<=>(const RegistrationForm&) const noexcept = default;

private:
    explicit RegistrationForm(Digits<length> digits) noexcept
        : digits_(digits) {}

    Digits<length> digits_;
};

} // namespace kabinet::domain
