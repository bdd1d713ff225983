#include "web-client/widgets/date_text.hpp"

#include "shared/l10n/tr.hpp"

#include <array>
#include <chrono>

namespace kabinet::client {
namespace {

using l10n::Message;

constexpr std::array months{Message::calendar_month_01, Message::calendar_month_02, Message::calendar_month_03,
                            Message::calendar_month_04, Message::calendar_month_05, Message::calendar_month_06,
                            Message::calendar_month_07, Message::calendar_month_08, Message::calendar_month_09,
                            Message::calendar_month_10, Message::calendar_month_11, Message::calendar_month_12};
constexpr std::array weekdays{Message::calendar_weekday_1, Message::calendar_weekday_2, Message::calendar_weekday_3,
                              Message::calendar_weekday_4, Message::calendar_weekday_5, Message::calendar_weekday_6,
                              Message::calendar_weekday_7};

std::string padded(unsigned value, std::size_t digits) {
    std::string text = std::to_string(value);
    return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

std::optional<Date> date_of_parts(unsigned day, unsigned month, unsigned year) {
    const Date date{std::chrono::year(static_cast<int>(year)), std::chrono::month(month), std::chrono::day(day)};
    return date.ok() && year >= 1000 && year <= 9999 ? std::optional(date) : std::nullopt;
}

} // namespace

std::string date_text(Date date) {
    return padded(static_cast<unsigned>(date.day()), 2) + '.' + padded(static_cast<unsigned>(date.month()), 2) + '.' +
           padded(static_cast<unsigned>(static_cast<int>(date.year())), 4);
}

std::optional<Date> parse_date_text(std::string_view text) {
    std::array<unsigned, 3> parts{};
    std::array<std::size_t, 3> lengths{};
    std::size_t part = 0;
    for (const char letter : text) {
        if (letter >= '0' && letter <= '9') {
            if (part == 0 && lengths[0] == 8) {
                return std::nullopt;
            }
            parts.at(part) = parts.at(part) * 10 + static_cast<unsigned>(letter - '0');
            ++lengths.at(part);
        } else if (letter == '.' || letter == '-' || letter == '/' || letter == ' ') {
            if (lengths.at(part) == 0) {
                continue;
            }
            if (++part == parts.size()) {
                return std::nullopt;
            }
        } else {
            return std::nullopt;
        }
    }
    if (lengths[0] == 8 && lengths[1] == 0) {
        constexpr unsigned century = 10'000;
        return date_of_parts(parts[0] / (100 * century), parts[0] / century % 100, parts[0] % century);
    }
    if (lengths[0] > 2 || lengths[1] > 2 || lengths[2] != 4) {
        return std::nullopt;
    }
    return date_of_parts(parts[0], parts[1], parts[2]);
}

std::string_view month_name(l10n::Language language, std::chrono::month month) {
    return l10n::tr(language, months.at(static_cast<unsigned>(month) - 1));
}

std::string month_text(l10n::Language language, std::chrono::year_month month) {
    return std::string(month_name(language, month.month())) + ' ' + std::to_string(static_cast<int>(month.year()));
}

std::string_view weekday_name(l10n::Language language, unsigned from_monday) {
    return l10n::tr(language, weekdays.at(from_monday));
}

} // namespace kabinet::client
