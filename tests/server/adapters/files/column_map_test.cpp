#include "server/adapters/files/header.hpp"

#include <doctest/doctest.h>

#include <array>
#include <vector>

using namespace kabinet::files;

namespace {

constexpr std::array<Column, 3> columns{
    {{.name = "number", .required = true}, {.name = "status", .required = true}, {.name = "tariff"}}};

std::string refusal(std::string_view toml) {
    const auto map = parse_column_map(toml, "map.toml", columns);
    CAPTURE(toml);
    REQUIRE_FALSE(map.has_value());
    return map.error();
}

std::string binding_error(const std::vector<std::string_view>& header, const ColumnMap& map = {}) {
    const auto binding = Binding::of(columns, header, map);
    return binding ? std::string() : binding.error();
}

constexpr std::string_view whole = R"(
encoding = "windows-1251"
delimiter = ";"
decimal = ","
date = "%d.%m.%Y"
moment = "%d.%m.%Y %H:%M"
time_zone = "Asia/Almaty"
[columns]
number = "Абонент"
[defaults]
status = "active"
[values.status]
"Отключен" = "blocked"
)";

} // namespace

TEST_CASE("a map says how another layout is read") {
    const auto map = parse_column_map(whole, "map.toml", columns);
    REQUIRE(map.has_value());
    CHECK(map->encoding == Encoding::windows_1251);
    CHECK(map->delimiter == ';');
    CHECK(map->decimal == ',');
    CHECK(map->date.has_value());
    CHECK(map->moment->has_time());
    CHECK(map->zone->name() == "Asia/Almaty");
    const std::vector<std::string_view> header{"Прочее", " Абонент ", "status"};
    const auto binding = Binding::of(columns, header, *map);
    REQUIRE(binding.has_value());
    const auto value = [&](std::size_t column, const std::vector<std::string_view>& row) {
        return binding->value(column, row);
    };
    CHECK(value(0, {"x", " 77010542001 ", ""}) == "77010542001");
    CHECK(value(1, {"x", "", "Отключен"}) == "blocked");
    CHECK(value(1, {"x", "", "debt"}) == "debt");
    CHECK(value(1, {"x", "", ""}) == "active");
    CHECK(value(2, {"x", "", ""}).empty());
    CHECK_FALSE(binding->given(2));
}

TEST_CASE("a mistake in a map is told with its line") {
    CHECK(refusal("encoding = \"koi8-r\"").starts_with("map.toml:1: encoding"));
    CHECK(refusal("\ndelimiter = \":\"").starts_with("map.toml:2: delimiter"));
    CHECK(refusal("decimal = \"'\"").find("decimal") != std::string::npos);
    CHECK(refusal("moment = \"%d\"").find("pattern") != std::string::npos);
    CHECK(refusal("time_zone = \"Mars\"").find("Mars") != std::string::npos);
    CHECK(refusal("decimals = \",\"").find("there is no option 'decimals'") != std::string::npos);
    CHECK(refusal("encoding = 5").find("text in quotes") != std::string::npos);
    CHECK(refusal("[columns]\nnummer = \"x\"").starts_with("map.toml:2: there is no column 'nummer'"));
    CHECK(refusal("[columns]\nnumber = 1").find("columns.number") != std::string::npos);
    CHECK(refusal("[values]\nstatus = \"x\"").find("values") != std::string::npos);
    CHECK(refusal("[values.status]\nx = 1").find("values.status") != std::string::npos);
    CHECK(refusal("columns = 1").find("[columns]") != std::string::npos);
    CHECK(refusal("= 1").starts_with("map.toml:1: "));
    CHECK(refusal("[columns]\nномер = \"x\"").starts_with("map.toml:2: what isn't ASCII"));
}

TEST_CASE("a header lacks no column that is needed, has none twice, and none that nobody knows") {
    CHECK(binding_error({"number", "status", "tariff"}).empty());
    CHECK(binding_error({"status", "number"}).empty());
    CHECK(binding_error({"tariff"}).find("'number', 'status'") != std::string::npos);
    CHECK(binding_error({"number", "status", "number"}).find("twice") != std::string::npos);
    CHECK(binding_error({"number", "status", "comment"}).find("'comment'") != std::string::npos);
    ColumnMap map;
    map.foreign = true;
    CHECK(binding_error({"number", "status", "comment"}, map).empty());
    map.defaults["status"] = "active";
    CHECK(binding_error({"number"}, map).empty());
    map.columns["tariff"] = "Тариф";
    CHECK(binding_error({"number"}, map).find("'Тариф'") != std::string::npos);
}

TEST_CASE("the delimiter is the one that the header has more of, outside quotes") {
    CHECK(detect_delimiter("a,b,c\n1;2;3;4;5") == ',');
    CHECK(detect_delimiter("a;b;c\n") == ';');
    CHECK(detect_delimiter("\"a;b;c;d\",e,f\n") == ',');
    CHECK(detect_delimiter("a\n") == ',');
}
