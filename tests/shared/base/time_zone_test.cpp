#include "shared/base/time_zone.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using kabinet::Instant;
using kabinet::LocalTime;
using kabinet::TimeZone;
using namespace std::chrono_literals;
using std::chrono::local_days;
using std::chrono::sys_days;

namespace {

TimeZone zone(std::string_view name) {
    const auto found = TimeZone::find(name);
    REQUIRE(found);
    return found.value_or(TimeZone::utc());
}

} // namespace

TEST_CASE("Almaty is six hours ahead until the end of February 2024 and five from March") {
    const TimeZone almaty = zone("Asia/Almaty");
    const Instant change = sys_days{2024y / 2 / 29} + 18h; // midnight of 1 March by the old offset
    CHECK(almaty.offset_at(change - 1s) == 6h);
    CHECK(almaty.offset_at(change) == 5h);
    CHECK(almaty.to_local(change - 1s) == LocalTime{local_days{2024y / 2 / 29} + 23h + 59min + 59s});
    CHECK(almaty.to_local(change) == LocalTime{local_days{2024y / 2 / 29} + 23h});
    CHECK(almaty.offset_at(sys_days{2018y / 2 / 17}) == 6h);
    CHECK(almaty.offset_at(sys_days{2030y / 7 / 1}) == 5h);
}

TEST_CASE("Almaty had summer time until 2004") {
    const TimeZone almaty = zone("Asia/Almaty");
    CHECK(almaty.offset_at(sys_days{2004y / 7 / 1}) == 7h);
    CHECK(almaty.offset_at(sys_days{2005y / 7 / 1}) == 6h);
}

TEST_CASE("the manual's moments read as on its pages") {
    const TimeZone almaty = zone("Asia/Almaty");
    CHECK(almaty.to_local(Instant{sys_days{2018y / 2 / 17} + 2h + 40min}) ==
          LocalTime{local_days{2018y / 2 / 17} + 8h + 40min});
    CHECK(almaty.to_local(Instant{sys_days{2018y / 8 / 27} + 9h + 37min}) ==
          LocalTime{local_days{2018y / 8 / 27} + 15h + 37min});
}

TEST_CASE("zones with half and quarter hours keep them") {
    CHECK(zone("Asia/Kolkata").offset_at(sys_days{2020y / 1 / 1}) == 5h + 30min);
    CHECK(zone("Asia/Kathmandu").offset_at(sys_days{2020y / 1 / 1}) == 5h + 45min);
}

TEST_CASE("Moscow's changes of 2011 and 2014 are known") {
    const TimeZone moscow = zone("Europe/Moscow");
    CHECK(moscow.offset_at(sys_days{2010y / 1 / 1}) == 3h);
    CHECK(moscow.offset_at(sys_days{2012y / 1 / 1}) == 4h);
    CHECK(moscow.offset_at(sys_days{2015y / 1 / 1}) == 3h);
}

TEST_CASE("outside the table the nearest offset holds") {
    const TimeZone almaty = zone("Asia/Almaty");
    CHECK(almaty.offset_at(sys_days{1970y / 1 / 1}) == almaty.offset_at(sys_days{2000y / 1 / 1}));
    CHECK(almaty.offset_at(sys_days{2100y / 1 / 1}) == 5h);
}

TEST_CASE("UTC is nothing ahead") {
    CHECK(TimeZone::utc().name() == "UTC");
    CHECK(TimeZone::utc().offset_at(sys_days{2024y / 3 / 1}) == 0s);
    CHECK(TimeZone::find("UTC") == TimeZone::utc());
}

TEST_CASE("names that are no zone here find nothing") {
    for (const std::string_view name :
         {"", "Asia", "Asia/almaty", "Asia/Almat", "Asia/Almaty ", "Zulu", "America/New_York"}) {
        CAPTURE(name);
        CHECK_FALSE(TimeZone::find(name));
    }
}

TEST_CASE("every name is found, in order, as itself") {
    const auto names = TimeZone::names();
    CHECK(names.size() > 60);
    CHECK(std::ranges::is_sorted(names));
    for (const std::string_view name : names) {
        CAPTURE(name);
        const TimeZone found = zone(name);
        CHECK(found.name() == name);
        const auto offset = found.offset_at(sys_days{2024y / 6 / 1});
        CHECK(offset % 15min == 0s);
        CHECK(std::chrono::abs(offset) <= 14h);
    }
}

TEST_CASE("a wall clock time becomes the moment it stands for") {
    const TimeZone almaty = zone("Asia/Almaty");
    CHECK(almaty.to_instant(LocalTime{local_days{2018y / 2 / 17} + 8h + 40min}) ==
          Instant{sys_days{2018y / 2 / 17} + 2h + 40min});
    CHECK(almaty.to_instant(LocalTime{local_days{2024y / 3 / 1}}) == Instant{sys_days{2024y / 2 / 29} + 19h});
}

TEST_CASE("an hour that came twice means its first coming") {
    const TimeZone almaty = zone("Asia/Almaty");
    CHECK(almaty.to_instant(LocalTime{local_days{2024y / 2 / 29} + 23h + 30min}) ==
          Instant{sys_days{2024y / 2 / 29} + 17h + 30min});
}

TEST_CASE("an hour that was skipped is as far behind the jump as it lies in the gap") {
    // On 28 March 2004 Almaty's clocks went from 02:00 to 03:00.
    const TimeZone almaty = zone("Asia/Almaty");
    const Instant jump = Instant{sys_days{2004y / 3 / 27} + 20h};
    REQUIRE(almaty.to_local(jump) == LocalTime{local_days{2004y / 3 / 28} + 3h});
    CHECK(almaty.to_instant(LocalTime{local_days{2004y / 3 / 28} + 2h + 30min}) == jump + 30min);
}

TEST_CASE("to_local and to_instant undo each other around every hour of a year of changes") {
    const TimeZone almaty = zone("Asia/Almaty");
    const Instant twice =
        Instant{sys_days{2004y / 10 / 30} + 20h}; // the hour from here on has been on the clock before
    for (Instant at = sys_days{2004y / 1 / 1}; at < sys_days{2005y / 1 / 1}; at += 1h) {
        if (at != twice) {
            CHECK(almaty.to_instant(almaty.to_local(at)) == at);
        }
    }
    CHECK(almaty.to_instant(almaty.to_local(twice)) == twice - 1h);
}

TEST_CASE("a date is the day of the wall clock") {
    CHECK(kabinet::date_of(LocalTime{local_days{2024y / 2 / 29} + 23h + 59min + 59s}) == 2024y / 2 / 29);
    CHECK(kabinet::date_of(LocalTime{local_days{2024y / 3 / 1}}) == 2024y / 3 / 1);
}
