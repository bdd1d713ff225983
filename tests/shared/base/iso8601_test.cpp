#include "shared/base/iso8601.hpp"

#include <doctest/doctest.h>

using kabinet::ErrorCode;
using kabinet::Instant;
using kabinet::TimeZone;
using namespace std::chrono_literals;
using std::chrono::sys_days;

TEST_CASE("moments are written in UTC") {
    CHECK(kabinet::format_instant(Instant{sys_days{2018y / 2 / 17} + 2h + 40min}) == "2018-02-17T02:40:00Z");
    CHECK(kabinet::format_instant(Instant{sys_days{1969y / 12 / 31} + 23h + 59min + 59s}) == "1969-12-31T23:59:59Z");
    CHECK(kabinet::format_instant(Instant{sys_days{99y / 1 / 1}}) == "0099-01-01T00:00:00Z");
}

TEST_CASE("moments are written with a zone's offset of that day") {
    const TimeZone almaty = TimeZone::find("Asia/Almaty").value_or(TimeZone::utc());
    CHECK(kabinet::format_instant(Instant{sys_days{2018y / 2 / 17} + 2h + 40min}, almaty) ==
          "2018-02-17T08:40:00+06:00");
    CHECK(kabinet::format_instant(Instant{sys_days{2024y / 2 / 29} + 18h}, almaty) == "2024-02-29T23:00:00+05:00");
    CHECK(kabinet::format_instant(Instant{sys_days{2024y / 3 / 1}}, TimeZone::utc()) == "2024-03-01T00:00:00+00:00");
}

TEST_CASE("moments are read with Z or an offset") {
    const Instant expected = sys_days{2018y / 2 / 17} + 2h + 40min;
    for (const char* text : {"2018-02-17T02:40:00Z", "2018-02-17T08:40:00+06:00", "2018-02-16T21:10:00-05:30",
                             "2018-02-17T02:40:00.999Z", "2018-02-17T08:40:00.5+06:00"}) {
        CAPTURE(text);
        const auto read = kabinet::parse_instant(text, "at");
        REQUIRE(read);
        CHECK(*read == expected);
    }
}

TEST_CASE("what is no moment is malformed and names its field") {
    for (const char* text :
         {"", "2018-02-17", "2018-02-17T02:40:00", "2018-02-17 02:40:00Z", "2018-02-17T02:40Z", "2018-02-30T02:40:00Z",
          "2018-13-01T00:00:00Z", "2018-02-17T24:00:00Z", "2018-02-17T02:60:00Z", "2018-02-17T02:40:60Z",
          "2018-02-17T02:40:00.Z", "2018-02-17T02:40:00Zjunk", "2018-02-17T02:40:00+0600", "2018-02-17T02:40:00+24:00",
          "2018-02-17T02:40:00+06:60", "18-02-17T02:40:00Z", "2018-2-17T02:40:00Z", "+018-02-17T02:40:00Z",
          "2018-02-17t02:40:00z"}) {
        CAPTURE(text);
        const auto read = kabinet::parse_instant(text, "swapped_at");
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::malformed);
        CHECK(read.error().field == "swapped_at");
    }
}

TEST_CASE("moments survive writing and reading") {
    for (Instant at = sys_days{1999y / 12 / 31}; at < sys_days{2001y / 1 / 2}; at += 1h + 1s) {
        const auto read = kabinet::parse_instant(kabinet::format_instant(at), "at");
        REQUIRE(read);
        REQUIRE(*read == at);
    }
}

TEST_CASE("dates are written and read as year, month, day") {
    CHECK(kabinet::format_date(2024y / 2 / 29) == "2024-02-29");
    CHECK(kabinet::parse_date("2024-02-29", "from") == kabinet::Date{2024y / 2 / 29});
}

TEST_CASE("days that do not exist and other spellings are malformed dates") {
    for (const char* text : {"", "2023-02-29", "2024-00-10", "2024-04-31", "2024-04-00", "24-04-01", "2024-4-1",
                             "2024-04-01 ", "01.04.2024"}) {
        CAPTURE(text);
        const auto read = kabinet::parse_date(text, "from");
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::malformed);
        CHECK(read.error().field == "from");
    }
}
