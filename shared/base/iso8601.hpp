#pragma once

#include "shared/base/error.hpp"
#include "shared/base/time_zone.hpp"

#include <string>
#include <string_view>

namespace kabinet {

/// "2018-02-17T02:40:00Z". Years 0 … 9999.
std::string format_instant(Instant at);
/// With the zone's offset: "2018-02-17T08:40:00+06:00".
std::string format_instant(Instant at, TimeZone zone);
/// "2018-02-17T02:40:00Z" or with an offset "+06:00"; a fraction of a second is cut off. Anything else is `malformed`.
Result<Instant> parse_instant(std::string_view text, std::string_view field);

/// "2018-02-17".
std::string format_date(Date date);
/// "2018-02-17", a day that exists. Anything else is `malformed`.
Result<Date> parse_date(std::string_view text, std::string_view field);

} // namespace kabinet
