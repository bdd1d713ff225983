#pragma once

#include "shared/base/error.hpp"
#include "shared/base/money.hpp"
#include "shared/base/time_zone.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Amounts, dates and moments as files write them. The errors have no field.
namespace kabinet::files {

/// "1234.56", "-12", "1 234,5": at most two decimals that aren't 0; spaces between groups. Errors: `amount_format`,
/// `amount_range`.
Result<Money> parse_amount(std::string_view text, char decimal = '.');

/// Errors: `integer_format`.
Result<std::int64_t> parse_integer(std::string_view text);

/// "1234.56", always with two decimals and a point.
std::string format_amount(Money amount);

/// How a file writes dates or moments: %Y %y %m %d %H %M %S as strftime has them, %% and letters that stand for
/// themselves.
class TimePattern {
public:
    /// Nothing when it doesn't name year, month and day, names one twice, or has another letter after %.
    static std::optional<TimePattern> compile(std::string_view pattern);

    /// What is not named is 0. Nothing: the text is not of this form, or there is no such day or time.
    [[nodiscard]] std::optional<LocalTime> read(std::string_view text) const noexcept;

    [[nodiscard]] bool has_time() const noexcept { return has_time_; }

private:
    struct Step {
        char unit; ///< of the letters after %; 0: `literal` stands there
        char literal;
    };

    std::vector<Step> steps_;
    bool has_time_ = false;
};

/// How the moments of one file are to be understood.
struct TimeFormat {
    std::optional<TimePattern> date;   ///< none: 2018-02-17
    std::optional<TimePattern> moment; ///< none: ISO 8601, see parse_moment()
    TimeZone zone = TimeZone::utc();   ///< of moments without an offset
};

/// Without a pattern "2018-02-17T08:40:00+06:00", "…Z", or the zone's wall clock: "2018-02-17 08:40:00", "2018-02-17
/// 08:40", with a T as well. Errors: `moment_format`.
Result<Instant> parse_moment(std::string_view text, const TimeFormat& format);

/// Errors: `date_format`.
Result<Date> parse_day(std::string_view text, const TimeFormat& format);

} // namespace kabinet::files
