#include "web-client/widgets/letters.hpp"

#include "web-client/widgets/avatar.hpp"

#include <doctest/doctest.h>

using namespace kabinet::client;

TEST_CASE("Russian, Kazakh and Latin letters become capitals") {
    CHECK(upper_case("Доступные средства") == "ДОСТУПНЫЕ СРЕДСТВА");
    CHECK(upper_case("ё — съёмка") == "Ё — СЪЁМКА");
    CHECK(upper_case("әғқңөұүһі") == "ӘҒҚҢӨҰҮҺІ");
    CHECK(upper_case("Available funds, ₸ 1") == "AVAILABLE FUNDS, ₸ 1");
}

TEST_CASE("and small ones") {
    CHECK(lower_case("ТОО «КАБИНЕТ»") == "тоо «кабинет»");
    CHECK(lower_case("ӘҒҚҢӨҰҮҺІЁ") == "әғқңөұүһіё");
    CHECK(lower_case("BIN 800") == "bin 800");
}

TEST_CASE("initials are the first letters of the first two words") {
    CHECK(initials("Иванов Иван") == "ИИ");
    CHECK(initials("Әлия Қасымова Серікқызы") == "ӘҚ");
    CHECK(initials("  Ann   Lee") == "AL");
    CHECK(initials("Один") == "О");
    CHECK(initials("").empty());
}
