#include "shared/base/toml_text.hpp"

#include <doctest/doctest.h>

using namespace kabinet;

TEST_CASE("letters of any alphabet may stand in strings and comments of TOML") {
    CHECK_FALSE(line_of_stray_letter(""));
    CHECK_FALSE(line_of_stray_letter("\xEF\xBB\xBF# Раскладка\naccount = \"Лиц. счет\" # да\n"));
    CHECK_FALSE(line_of_stray_letter("a = 'Тариф'\n\"Работает\" = \"да \\\" да\"\n"));
    CHECK_FALSE(line_of_stray_letter("a = \"\"\"Первая\nвторая \" строка\"\"\"\nb = '''и\n'так'''\n"));
    CHECK_FALSE(line_of_stray_letter("a = \"\" # пусто"));
}

TEST_CASE("one anywhere else is told with its line") {
    CHECK(line_of_stray_letter("а = 1") == 1);
    CHECK(line_of_stray_letter("a = 1\n\nb = да\n") == 3);
    CHECK(line_of_stray_letter("a = \"natus = \"Дата\"") == 1);
    CHECK(line_of_stray_letter("a = \"не закрыта\nб = 1") == 2);
}

TEST_CASE("a string that ends the text in its middle is no reason to read on") {
    CHECK_FALSE(line_of_stray_letter("a = \"\\"));
    CHECK_FALSE(line_of_stray_letter("a = '''Я"));
}
