#pragma once

#include "shared/base/error.hpp"
#include "shared/domain/identifiers/text.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace kabinet::domain {

/// How long a code is good, and how often.
inline constexpr std::chrono::minutes code_lifetime{5};
inline constexpr int code_tries = 3;
/// The next one can be asked for only then.
inline constexpr std::chrono::seconds code_resend_after{60};
/// For one phone, whether anybody has it or not.
inline constexpr int codes_per_hour = 3;
inline constexpr int codes_per_day = 5;

/// What was sent to prove that a phone or a mailbox is the person's: 6 digits.
class OneTimeCode {
public:
    static constexpr std::size_t length = 6;

    /// As it is typed: spaces and dashes are dropped. Errors: `required`, `code_format`.
    static Result<OneTimeCode> parse(std::string_view text, std::string_view field = "code");

    [[nodiscard]] std::string_view digits() const noexcept { return digits_.view(); }

    bool operator==(const OneTimeCode&) const noexcept = default;

private:
    explicit OneTimeCode(Digits<length> digits) noexcept
        : digits_(digits) {}

    Digits<length> digits_;
};

} // namespace kabinet::domain
