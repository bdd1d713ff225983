#pragma once

#include "shared/base/money.hpp"
#include "shared/base/time_zone.hpp"
#include "shared/l10n/language.hpp"

#include <cstdint>
#include <string>

// Spaces inside what is formatted here are no-break spaces (U+00A0), except between a date and a time. A minus is
// U+2212.
namespace kabinet::l10n {

/// "1 234 567" in Russian and Kazakh, "1,234,567" in English.
std::string number(Language language, std::int64_t value);
/// "1 234 567,50 ₸" in Russian and Kazakh, "₸1,234,567.50" in English. Always two digits of tiyn.
std::string money(Language language, Money amount);
/// "17.02.2018"; in English "17 Feb 2018".
std::string date(Language language, Date value);
/// "17.02.2018 08:40"; in English "17 Feb 2018, 08:40".
std::string date_time(Language language, LocalTime at);
std::string date_time(Language language, Instant at, TimeZone zone);
/// "17.02.2018 08:40:07"; in English "17 Feb 2018, 08:40:07".
std::string exact_date_time(Language language, Instant at, TimeZone zone);

} // namespace kabinet::l10n
