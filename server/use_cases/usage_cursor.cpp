#include "server/use_cases/usage_cursor.hpp"

#include <charconv>
#include <optional>

namespace kabinet::use_cases {

namespace {

// The order's letter, the moment, a dash, the record's id: "n1771268400-112739123026734".
constexpr char letter_of(bool newest_first) noexcept {
    return newest_first ? 'n' : 'o';
}

std::optional<std::int64_t> number_from(std::string_view digits) {
    std::int64_t number = 0;
    const char* end = digits.data() + digits.size();
    const auto [stopped, problem] = std::from_chars(digits.data(), end, number);
    // Only as it is written: no sign, no zeros in front.
    const bool own = problem == std::errc() && stopped == end && number >= 0 && std::to_string(number) == digits;
    return own ? std::optional(number) : std::nullopt;
}

} // namespace

std::string encode_cursor(const ports::StoredCdr& last, bool newest_first) {
    return letter_of(newest_first) + std::to_string(last.cdr.at.time_since_epoch().count()) + '-' +
           std::to_string(last.id);
}

Result<ports::UsagePosition> decode_usage_cursor(std::string_view cursor, bool newest_first) {
    const std::size_t dash = cursor.find('-');
    if (cursor.starts_with(letter_of(newest_first)) && dash != std::string_view::npos) {
        const auto at = number_from(cursor.substr(1, dash - 1));
        const auto id = number_from(cursor.substr(dash + 1));
        if (at && id) {
            return ports::UsagePosition{.at = Instant(std::chrono::seconds(*at)), .id = *id};
        }
    }
    return fail(ErrorCode::cursor_invalid, "after");
}

} // namespace kabinet::use_cases
