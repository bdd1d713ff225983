#include "server/demo/text_table.hpp"

#include "server/demo/cells.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using demo::TextTable;

TEST_CASE("a table is read by its columns' names; comments, blank lines and spaces don't count") {
    const auto table = TextTable::parse("t", "# a comment\n\nname | age\n  Ольга |  33\n# another\nДанияр|\n");
    REQUIRE(table.has_value());
    CHECK(table->rows() == 2);
    CHECK(table->at(0, "name") == "Ольга");
    CHECK(table->at(0, "age") == "33");
    CHECK(table->at(1, "name") == "Данияр");
    CHECK(table->at(1, "age").empty());
    CHECK(table->at(0, "height").empty());
}

TEST_CASE("a value without a column is an error") {
    CHECK_FALSE(TextTable::parse("t", "name | age\nОльга | 33 | 170\n").has_value());
}

TEST_CASE("an error names its table and row") {
    const auto table = TextTable::parse("people", "name | age\nОльга | 33\nДанияр | x\n");
    REQUIRE(table.has_value());
    const Error located = table->located({ErrorCode::malformed, "age", ""}, 1);
    CHECK(located.detail.find("people, row 2 (Данияр): malformed age") == 0);
}

TEST_CASE("amounts are tenge with two digits of tiyn or none") {
    CHECK(demo::money_cell("9793.33").value() == Money::of_tiyn(979'333));
    CHECK(demo::money_cell("0").value() == Money());
    CHECK(demo::money_cell("").value() == std::nullopt);
    for (const char* text : {"1.5", "1.", ".50x", "a", "1,50", "1.505"}) {
        CAPTURE(text);
        CHECK_FALSE(demo::money_cell(text).has_value());
    }
}

TEST_CASE("moments are Almaty's wall clock, by the rule of their year") {
    CHECK(demo::moment_cell("2018-02-17 08:40").value() == Instant(std::chrono::seconds(1'518'835'200)));
    CHECK(demo::moment_cell("2024-03-02 05:00").value() == Instant(std::chrono::seconds(1'709'337'600)));
    CHECK(demo::moment_cell("").value() == std::nullopt);
    for (const char* text : {"2018-02-30 08:40", "2018-02-17T08:40", "2018-02-17", "17/02/2018 08:40"}) {
        CHECK_FALSE(demo::moment_cell(text).has_value());
    }
}
