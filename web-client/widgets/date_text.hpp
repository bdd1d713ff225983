#pragma once

#include "shared/base/time_zone.hpp"
#include "shared/l10n/language.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kabinet::client {

/// "26.02.2019": as a date is typed, in every language.
[[nodiscard]] std::string date_text(Date date);
/// Day, month and year in this order with any of `. - /` and spaces between them, or eight digits. Nothing for what is
/// not a day of the calendar.
[[nodiscard]] std::optional<Date> parse_date_text(std::string_view text);

[[nodiscard]] std::string_view month_name(l10n::Language language, std::chrono::month month);
/// «Февраль 2019»
[[nodiscard]] std::string month_text(l10n::Language language, std::chrono::year_month month);
/// «Пн»: 0 is Monday.
[[nodiscard]] std::string_view weekday_name(l10n::Language language, unsigned from_monday);

} // namespace kabinet::client
