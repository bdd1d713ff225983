#include "shared/l10n/format.hpp"

#include <doctest/doctest.h>

#include <limits>

using kabinet::Instant;
using kabinet::LocalTime;
using kabinet::Money;
using kabinet::TimeZone;
using kabinet::l10n::Language;
using namespace std::chrono_literals;
using std::chrono::local_days;
using std::chrono::sys_days;

TEST_CASE("money in Russian and Kazakh has no-break spaces, a comma and the sign behind") {
    for (const Language language : {Language::ru, Language::kk}) {
        CHECK(money(language, Money::of_tiyn(123'456'750)) == "1\u00A0234\u00A0567,50\u00A0₸");
        CHECK(money(language, Money::of_tiyn(979'333)) == "9\u00A0793,33\u00A0₸");
        CHECK(money(language, Money{}) == "0,00\u00A0₸");
        CHECK(money(language, Money::of_tiyn(5)) == "0,05\u00A0₸");
        CHECK(money(language, Money::of_tiyn(-100'050)) == "−1\u00A0000,50\u00A0₸");
        CHECK(money(language, Money::of_tiyn(-5)) == "−0,05\u00A0₸");
    }
}

TEST_CASE("money in English has commas, a point and the sign in front") {
    CHECK(money(Language::en, Money::of_tiyn(123'456'750)) == "₸1,234,567.50");
    CHECK(money(Language::en, Money{}) == "₸0.00");
    CHECK(money(Language::en, Money::of_tiyn(-5)) == "−₸0.05");
}

TEST_CASE("the greatest and the least amount are written out") {
    CHECK(money(Language::en, Money::of_tiyn(std::numeric_limits<std::int64_t>::max())) ==
          "₸92,233,720,368,547,758.07");
    CHECK(money(Language::en, Money::of_tiyn(std::numeric_limits<std::int64_t>::min())) ==
          "−₸92,233,720,368,547,758.08");
}

TEST_CASE("numbers are grouped by thousands") {
    CHECK(number(Language::ru, 999) == "999");
    CHECK(number(Language::ru, 1000) == "1\u00A0000");
    CHECK(number(Language::kk, 1'234'567) == "1\u00A0234\u00A0567");
    CHECK(number(Language::en, 1'234'567) == "1,234,567");
    CHECK(number(Language::en, -1000) == "−1,000");
    CHECK(number(Language::ru, 0) == "0");
}

TEST_CASE("dates are written as the manual does, in English with the month's name") {
    CHECK(date(Language::ru, 2018y / 2 / 17) == "17.02.2018");
    CHECK(date(Language::kk, 2018y / 2 / 7) == "07.02.2018");
    CHECK(date(Language::en, 2018y / 2 / 7) == "7\u00A0Feb\u00A02018");
    CHECK(date(Language::en, 2018y / 12 / 31) == "31\u00A0Dec\u00A02018");
}

TEST_CASE("moments are shown by the wall clock of the zone") {
    const TimeZone almaty = TimeZone::find("Asia/Almaty").value_or(TimeZone::utc());
    const Instant at = sys_days{2018y / 2 / 17} + 2h + 40min;
    CHECK(date_time(Language::ru, at, almaty) == "17.02.2018 08:40");
    CHECK(date_time(Language::en, at, almaty) == "17\u00A0Feb\u00A02018, 08:40");
    CHECK(exact_date_time(Language::ru, at + 7s, almaty) == "17.02.2018 08:40:07");
    CHECK(date_time(Language::kk, at, TimeZone::utc()) == "17.02.2018 02:40");
    CHECK(date_time(Language::ru, LocalTime{local_days{2024y / 2 / 29} + 23h + 59min + 59s}) == "29.02.2024 23:59");
}
