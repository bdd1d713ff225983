#pragma once

#include "shared/base/error.hpp"

#include <string>
#include <string_view>

namespace kabinet::domain {

/// Who or what was at the other end of a call or a message, as the network wrote it: a subscriber's number, a short or
/// foreign one, a sender's name ("Kaspi"), an access point. May be empty: an internet session has nobody there.
class OtherParty {
public:
    static constexpr std::size_t max_bytes = 64;

    OtherParty() = default;
    /// A subscriber's number of this country becomes its 11 digits, however it was written; anything else stays as it
    /// is, without spaces around it. Errors: `too_long`, `usage_party_characters` (control characters).
    static Result<OtherParty> parse(std::string_view text, std::string_view field = "other_party");

    [[nodiscard]] const std::string& text() const noexcept { return text_; }

    [[nodiscard]] bool empty() const noexcept { return text_.empty(); }

    bool operator==(const OtherParty&) const noexcept = default;

private:
    explicit OtherParty(std::string text) noexcept
        : text_(std::move(text)) {}

    std::string text_;
};

} // namespace kabinet::domain
