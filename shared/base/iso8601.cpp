#include "shared/base/iso8601.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace kabinet {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

void append_padded(std::string& text, unsigned value, std::size_t width) {
    const std::string digits = std::to_string(value);
    text.append(width - std::min(width, digits.size()), '0').append(digits);
}

std::string format_civil(LocalTime at) {
    const std::chrono::hh_mm_ss time{at - std::chrono::floor<std::chrono::days>(at)};
    std::string text = format_date(date_of(at));
    text += 'T';
    append_padded(text, static_cast<unsigned>(time.hours().count()), 2);
    text += ':';
    append_padded(text, static_cast<unsigned>(time.minutes().count()), 2);
    text += ':';
    append_padded(text, static_cast<unsigned>(time.seconds().count()), 2);
    return text;
}

/// Takes digits and fixed letters from the front of a text; after the first surprise it stays failed.
class Scanner {
public:
    explicit Scanner(std::string_view text) noexcept
        : rest_(text) {}

    int digits(std::size_t count) noexcept {
        if (rest_.size() < count || !std::ranges::all_of(rest_.substr(0, count), is_digit)) {
            good_ = false;
            return 0;
        }
        int value = 0;
        for (const char c : rest_.substr(0, count)) {
            value = value * 10 + (c - '0');
        }
        rest_.remove_prefix(count);
        return value;
    }

    bool take(char wanted) noexcept {
        if (rest_.empty() || rest_.front() != wanted) {
            return false;
        }
        rest_.remove_prefix(1);
        return true;
    }

    void expect(char wanted) noexcept { good_ = take(wanted) && good_; }

    void skip_digits() noexcept {
        digits(1);
        while (!rest_.empty() && is_digit(rest_.front())) {
            rest_.remove_prefix(1);
        }
    }

    [[nodiscard]] bool good() const noexcept { return good_; }

    [[nodiscard]] bool finished() const noexcept { return good_ && rest_.empty(); }

private:
    std::string_view rest_;
    bool good_ = true;
};

std::optional<Date> scan_date(Scanner& scanner) noexcept {
    const int year = scanner.digits(4);
    scanner.expect('-');
    const int month = scanner.digits(2);
    scanner.expect('-');
    const int day = scanner.digits(2);
    const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                    std::chrono::day{static_cast<unsigned>(day)}};
    if (!scanner.good() || !date.ok()) {
        return std::nullopt;
    }
    return date;
}

std::optional<seconds> scan_offset(Scanner& scanner) noexcept {
    if (scanner.take('Z')) {
        return seconds{0};
    }
    const bool east = scanner.take('+');
    if (!east) {
        scanner.expect('-');
    }
    const int offset_hours = scanner.digits(2);
    scanner.expect(':');
    const int offset_minutes = scanner.digits(2);
    if (!scanner.good() || offset_hours > 23 || offset_minutes > 59) {
        return std::nullopt;
    }
    const seconds offset = hours{offset_hours} + minutes{offset_minutes};
    return east ? offset : -offset;
}

std::optional<Instant> scan_instant(std::string_view text) noexcept {
    Scanner scanner(text);
    const auto date = scan_date(scanner);
    scanner.expect('T');
    const int hour = scanner.digits(2);
    scanner.expect(':');
    const int minute = scanner.digits(2);
    scanner.expect(':');
    const int second = scanner.digits(2);
    if (scanner.take('.')) {
        scanner.skip_digits();
    }
    const auto offset = scan_offset(scanner);
    if (!date || !offset || !scanner.finished() || hour > 23 || minute > 59 || second > 59) {
        return std::nullopt;
    }
    return Instant{std::chrono::sys_days{*date}} + hours{hour} + minutes{minute} + seconds{second} - *offset;
}

} // namespace

std::string format_date(Date date) {
    std::string text;
    append_padded(text, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    text += '-';
    append_padded(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    append_padded(text, static_cast<unsigned>(date.day()), 2);
    return text;
}

std::string format_instant(Instant at) {
    return format_civil(LocalTime{at.time_since_epoch()}) + 'Z';
}

std::string format_instant(Instant at, TimeZone zone) {
    const auto offset = std::chrono::duration_cast<minutes>(zone.offset_at(at));
    const auto size = static_cast<unsigned>(std::chrono::abs(offset).count());
    std::string text = format_civil(zone.to_local(at));
    text += offset < minutes{0} ? '-' : '+';
    append_padded(text, size / 60, 2);
    text += ':';
    append_padded(text, size % 60, 2);
    return text;
}

Result<Instant> parse_instant(std::string_view text, std::string_view field) {
    const auto instant = scan_instant(text);
    if (!instant) {
        return fail(ErrorCode::malformed, std::string(field));
    }
    return *instant;
}

Result<Date> parse_date(std::string_view text, std::string_view field) {
    Scanner scanner(text);
    const auto date = scan_date(scanner);
    if (!date || !scanner.finished()) {
        return fail(ErrorCode::malformed, std::string(field));
    }
    return *date;
}

} // namespace kabinet
