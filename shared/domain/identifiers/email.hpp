#pragma once

#include "shared/base/error.hpp"

#include <compare>
#include <string>
#include <string_view>

namespace kabinet::domain {

/// A mailbox that mail can be sent to: RFC 5321 without what nobody types: no quoted local parts, no comments, no
/// address literals in brackets. A domain of letters beyond ASCII is written in its "xn--" form: what a relay between
/// here and there makes of anything else is not in our hand.
class Email {
public:
    static constexpr std::size_t max_length = 254; ///< RFC 5321 4.5.3.1.3, less the angle brackets
    static constexpr std::size_t local_max_length = 64;

    /// Drops white space around it and writes the domain in small letters; the local part is its owner's business and
    /// stays as it is. Errors: `required`, `email_characters`, `email_format` (not one `@`, or something is missing
    /// before it, or a dot stands where none may), `email_domain` (not a name with a dot, as in "example.kz"),
    /// `email_length`.
    static Result<Email> parse(std::string_view text, std::string_view field = "email");

    /// "Name@example.kz".
    [[nodiscard]] const std::string& str() const noexcept { return address_; }

    [[nodiscard]] std::string_view local_part() const noexcept;
    [[nodiscard]] std::string_view domain() const noexcept;

    auto operator<=>(const Email&) const noexcept = default;

private:
    explicit Email(std::string address) noexcept
        : address_(std::move(address)) {}

    std::string address_;
};

} // namespace kabinet::domain
