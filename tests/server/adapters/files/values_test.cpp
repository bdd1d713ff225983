#include "server/adapters/files/values.hpp"
#include "shared/base/iso8601.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace kabinet;
using namespace kabinet::files;

namespace {

std::int64_t tiyn(std::string_view text, char decimal = '.') {
    const auto amount = parse_amount(text, decimal);
    CAPTURE(text);
    REQUIRE(amount.has_value());
    return amount->tiyn();
}

ErrorCode refusal(std::string_view text, char decimal = '.') {
    const auto amount = parse_amount(text, decimal);
    CAPTURE(text);
    REQUIRE_FALSE(amount.has_value());
    return amount.error().code;
}

std::string moment(std::string_view text, const TimeFormat& format = {}) {
    const auto at = parse_moment(text, format);
    return at ? format_instant(*at) : std::string(code_name(at.error().code));
}

const TimeZone almaty = TimeZone::find("Asia/Almaty").value();

} // namespace

TEST_CASE("amounts are read to the tiyn") {
    CHECK(tiyn("0") == 0);
    CHECK(tiyn("12") == 1200);
    CHECK(tiyn("12.5") == 1250);
    CHECK(tiyn("-12.34") == -1234);
    CHECK(tiyn("+1") == 100);
    CHECK(tiyn("1 234,50", ',') == 123450);
    CHECK(tiyn("1\u00A0234\u202F567") == 123456700);
    CHECK(tiyn("12.3400") == 1234);
}

TEST_CASE("what is no amount is refused") {
    for (const char* text :
         {"", "-", ".", ".5", "1.", "1.2.3", "1,5", "12.345", "0x10", "1e3", " 1", "1 ", "--1", "1. 5"}) {
        CHECK(refusal(text) == ErrorCode::amount_format);
    }
    CHECK(refusal("1.5", ',') == ErrorCode::amount_format);
}

TEST_CASE("amounts have the range of their type") {
    CHECK(tiyn("92233720368547758.07") == std::numeric_limits<std::int64_t>::max());
    CHECK(tiyn("-92233720368547758.08") == std::numeric_limits<std::int64_t>::min());
    CHECK(refusal("92233720368547758.08") == ErrorCode::amount_range);
    CHECK(refusal("99999999999999999999999") == ErrorCode::amount_range);
}

TEST_CASE("an amount that was written is read as it was") {
    for (const std::int64_t value :
         {0LL, 1LL, -1LL, 99LL, -100LL, 123456LL, static_cast<long long>(std::numeric_limits<std::int64_t>::min())}) {
        CHECK(tiyn(format_amount(Money::of_tiyn(value))) == value);
    }
    CHECK(format_amount(Money::of_tiyn(-5)) == "-0.05");
}

TEST_CASE("moments are ISO 8601, or the zone's wall clock when they name no offset") {
    CHECK(moment("2018-02-17T08:40:00+06:00") == "2018-02-17T02:40:00Z");
    CHECK(moment("2018-02-17T08:40:00Z") == "2018-02-17T08:40:00Z");
    CHECK(moment("2018-02-17T08:40-03:30") == "2018-02-17T12:10:00Z");
    const TimeFormat local{.date = std::nullopt, .moment = std::nullopt, .zone = almaty};
    CHECK(moment("2018-02-17 08:40", local) == "2018-02-17T02:40:00Z");
    CHECK(moment("2024-03-02T08:40:30", local) == "2024-03-02T03:40:30Z");
}

TEST_CASE("what is no moment is refused") {
    for (const char* text :
         {"", "2018-02-17", "2018-02-30 08:40", "2018-02-17 24:00", "2018-02-17 08:60", "17.02.2018 08:40",
          "2018-02-17 08:40x", "2018-02-17T08:40:00+06", "2018-02-17T08:40:00+0600"}) {
        CAPTURE(text);
        CHECK(moment(text) == "moment_format");
    }
}

TEST_CASE("a pattern reads what it describes and nothing else") {
    const TimeFormat format{
        .date = TimePattern::compile("%d/%m/%y"), .moment = TimePattern::compile("%d.%m.%Y %H:%M:%S"), .zone = almaty};
    REQUIRE(format.moment);
    CHECK(moment("17.02.2018 08:40:05", format) == "2018-02-17T02:40:05Z");
    CHECK(moment("1.2.2018 8:40:05", format) == "2018-02-01T02:40:05Z");
    CHECK(moment("17.02.2018 08:40", format) == "moment_format");
    CHECK(moment("31.02.2018 08:40:05", format) == "moment_format");
    CHECK(moment("2018-02-17T08:40:00Z", format) == "moment_format");
    CHECK(format_date(parse_day("05/01/26", format).value()) == "2026-01-05");
    CHECK(parse_day("5/13/26", format).error().code == ErrorCode::date_format);
    CHECK(format_date(parse_day("2026-01-05", {}).value()) == "2026-01-05");
    CHECK(parse_day("2026-02-29", {}).error().code == ErrorCode::date_format);
}

TEST_CASE("patterns that cannot name a day are refused") {
    for (const char* pattern : {"", "%d.%m", "%Y-%m-%d %", "%Y-%m-%d %q", "%Y-%m-%d %d", "%Y %y %m %d"}) {
        CAPTURE(pattern);
        CHECK_FALSE(TimePattern::compile(pattern));
    }
    CHECK(TimePattern::compile("%%%Y%m%d")->read("%20180217").has_value());
}
