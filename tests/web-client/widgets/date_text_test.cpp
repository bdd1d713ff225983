#include "web-client/widgets/date_text.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::client;
using namespace std::chrono_literals;

TEST_CASE("a date is typed with dots, dashes, slashes, spaces or nothing between its parts") {
    const Date expected = 2019y / 2 / 26;
    for (const char* text : {"26.02.2019", "26-02-2019", "26/02/2019", "26 02 2019", "26.2.2019", "26022019"}) {
        CAPTURE(text);
        CHECK(parse_date_text(text) == expected);
    }
    CHECK(date_text(expected) == "26.02.2019");
    CHECK(date_text(2019y / 1 / 5) == "05.01.2019");
}

TEST_CASE("what is no day of the calendar is no date") {
    for (const char* text : {"", "26", "26.02", "31.02.2019", "00.01.2019", "26.13.2019", "26.02.19", "260220190",
                             "26.02.2019.", "2019.02.26", "a6.02.2019", "26.02.20199"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date_text(text).has_value());
    }
}

TEST_CASE("months and weekdays have their names in the three languages") {
    CHECK(month_text(l10n::Language::ru, 2019y / 2) == "Февраль 2019");
    CHECK(month_text(l10n::Language::kk, 2019y / 2) == "Ақпан 2019");
    CHECK(month_text(l10n::Language::en, 2019y / 2) == "February 2019");
    CHECK(weekday_name(l10n::Language::ru, 0) == "Пн");
    CHECK(weekday_name(l10n::Language::en, 6) == "Su");
}
