#include "server/adapters/files/values.hpp"

#include "shared/base/iso8601.hpp"
#include "shared/domain/identifiers/text.hpp"

#include <fmt/format.h>

#include <charconv>

namespace kabinet::files {

namespace {

using domain::is_digit;

constexpr int decimals = 2;

/// Between the groups of an amount: a space, or a no-break space, plain or narrow.
std::size_t group_separator(std::string_view text) noexcept {
    for (const std::string_view separator : {" ", "\u00A0", "\u202F"}) {
        if (text.starts_with(separator)) {
            return separator.size();
        }
    }
    return 0;
}

struct Civil {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
};

std::optional<LocalTime> local_time_of(const Civil& civil) noexcept {
    using namespace std::chrono;
    const year_month_day date{year(civil.year), month(static_cast<unsigned>(civil.month)),
                              day(static_cast<unsigned>(civil.day))};
    if (!date.ok() || civil.hour > 23 || civil.minute > 59 || civil.second > 59) {
        return std::nullopt;
    }
    return local_days(date) + hours(civil.hour) + minutes(civil.minute) + seconds(civil.second);
}

bool take_digits(std::string_view& text, std::size_t least, std::size_t most, int& value) noexcept {
    std::size_t count = 0;
    value = 0;
    while (count < most && count < text.size() && is_digit(text[count])) {
        value = value * 10 + (text[count++] - '0');
    }
    text.remove_prefix(count);
    return count >= least;
}

bool take(std::string_view& text, char wanted) noexcept {
    if (!text.starts_with(wanted)) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

/// "2018-02-17 08:40", ":00" more, and whatever is left.
std::optional<LocalTime> take_wall_clock(std::string_view& text) noexcept {
    Civil civil;
    const bool good = take_digits(text, 4, 4, civil.year) && take(text, '-') && take_digits(text, 2, 2, civil.month) &&
                      take(text, '-') && take_digits(text, 2, 2, civil.day) && (take(text, ' ') || take(text, 'T')) &&
                      take_digits(text, 2, 2, civil.hour) && take(text, ':') && take_digits(text, 2, 2, civil.minute) &&
                      (!take(text, ':') || take_digits(text, 2, 2, civil.second));
    return good ? local_time_of(civil) : std::nullopt;
}

/// "Z", "+06:00".
std::optional<std::chrono::minutes> offset_of(std::string_view text) noexcept {
    if (text == "Z") {
        return std::chrono::minutes(0);
    }
    const bool west = text.starts_with('-');
    int hours = 0;
    int minutes = 0;
    if (!(take(text, '+') || take(text, '-')) || !take_digits(text, 2, 2, hours) || !take(text, ':') ||
        !take_digits(text, 2, 2, minutes) || !text.empty() || hours > 23 || minutes > 59) {
        return std::nullopt;
    }
    const auto offset = std::chrono::hours(hours) + std::chrono::minutes(minutes);
    return west ? -offset : offset;
}

} // namespace

Result<Money> parse_amount(std::string_view text, char decimal) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    std::int64_t tiyn = 0;
    int digits = 0;
    int after_point = -1; // -1: before it
    bool overflow = false;
    while (!text.empty()) {
        const char c = text.front();
        if (is_digit(c)) {
            if (after_point < decimals) {
                overflow = __builtin_mul_overflow(tiyn, 10, &tiyn) || overflow;
                overflow = __builtin_sub_overflow(tiyn, c - '0', &tiyn) || overflow;
            } else if (c != '0') {
                return fail(ErrorCode::amount_format);
            }
            ++digits;
            after_point += after_point >= 0 ? 1 : 0;
            text.remove_prefix(1);
        } else if (c == decimal && after_point < 0 && digits > 0) {
            after_point = 0;
            text.remove_prefix(1);
        } else if (const std::size_t separator = group_separator(text);
                   separator > 0 && after_point < 0 && digits > 0 && text.size() > separator) {
            text.remove_prefix(separator);
        } else {
            return fail(ErrorCode::amount_format);
        }
    }
    if (digits == 0 || after_point == 0) {
        return fail(ErrorCode::amount_format);
    }
    for (int i = std::max(after_point, 0); i < decimals; ++i) {
        overflow = __builtin_mul_overflow(tiyn, 10, &tiyn) || overflow;
    }
    // It was counted downwards, because there is one more negative number than positive ones.
    if (!negative) {
        overflow = __builtin_sub_overflow(0, tiyn, &tiyn) || overflow;
    }
    return overflow ? Result<Money>(fail(ErrorCode::amount_range)) : Money::of_tiyn(tiyn);
}

Result<std::int64_t> parse_integer(std::string_view text) {
    std::int64_t value = 0;
    const auto [stopped, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || stopped != text.data() + text.size()) {
        return fail(ErrorCode::integer_format);
    }
    return value;
}

std::string format_amount(Money amount) {
    // As unsigned, because the least number has no opposite.
    const auto tiyn = static_cast<std::uint64_t>(amount.tiyn());
    const std::uint64_t size = amount.negative() ? 0 - tiyn : tiyn;
    return fmt::format("{}{}.{:02}", amount.negative() ? "-" : "", size / 100, size % 100);
}

std::optional<TimePattern> TimePattern::compile(std::string_view pattern) {
    constexpr std::string_view units = "YymdHMS";
    TimePattern compiled;
    std::string named;
    while (!pattern.empty()) {
        char c = pattern.front();
        pattern.remove_prefix(1);
        if (c != '%') {
            compiled.steps_.push_back({.unit = 0, .literal = c});
            continue;
        }
        if (pattern.empty()) {
            return std::nullopt;
        }
        c = pattern.front();
        pattern.remove_prefix(1);
        if (c == '%') {
            compiled.steps_.push_back({.unit = 0, .literal = c});
            continue;
        }
        if (!units.contains(c) || named.contains(c)) {
            return std::nullopt;
        }
        named += c;
        compiled.steps_.push_back({.unit = c, .literal = 0});
    }
    if (named.contains('Y') == named.contains('y') || !named.contains('m') || !named.contains('d')) {
        return std::nullopt;
    }
    compiled.has_time_ = named.contains('H');
    return compiled;
}

std::optional<LocalTime> TimePattern::read(std::string_view text) const noexcept {
    Civil civil;
    for (const Step& step : steps_) {
        bool good = true;
        switch (step.unit) {
        case 'Y':
            good = take_digits(text, 4, 4, civil.year);
            break;
        case 'y':
            good = take_digits(text, 2, 2, civil.year);
            civil.year += 2000;
            break;
        case 'm':
            good = take_digits(text, 1, 2, civil.month);
            break;
        case 'd':
            good = take_digits(text, 1, 2, civil.day);
            break;
        case 'H':
            good = take_digits(text, 1, 2, civil.hour);
            break;
        case 'M':
            good = take_digits(text, 2, 2, civil.minute);
            break;
        case 'S':
            good = take_digits(text, 2, 2, civil.second);
            break;
        default:
            good = take(text, step.literal);
            break;
        }
        if (!good) {
            return std::nullopt;
        }
    }
    return text.empty() ? local_time_of(civil) : std::nullopt;
}

Result<Instant> parse_moment(std::string_view text, const TimeFormat& format) {
    if (format.moment) {
        const auto local = format.moment->read(text);
        return local ? Result<Instant>(format.zone.to_instant(*local)) : fail(ErrorCode::moment_format);
    }
    const auto local = take_wall_clock(text);
    if (!local) {
        return fail(ErrorCode::moment_format);
    }
    if (text.empty()) {
        return format.zone.to_instant(*local);
    }
    const auto offset = offset_of(text);
    return offset ? Result<Instant>(Instant(local->time_since_epoch() - *offset)) : fail(ErrorCode::moment_format);
}

Result<Date> parse_day(std::string_view text, const TimeFormat& format) {
    if (format.date) {
        const auto local = format.date->read(text);
        return local ? Result<Date>(date_of(*local)) : fail(ErrorCode::date_format);
    }
    const auto date = parse_date(text, {});
    return date ? date : Result<Date>(fail(ErrorCode::date_format));
}

} // namespace kabinet::files
