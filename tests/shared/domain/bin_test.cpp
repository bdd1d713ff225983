#include "shared/domain/identifiers/bin.hpp"

#include <doctest/doctest.h>

using kabinet::ErrorCode;
using kabinet::domain::Bin;

TEST_CASE("the manual's BIN is accepted although its check digit is wrong") {
    const auto bin = Bin::parse("750750750750");
    REQUIRE(bin);
    CHECK(bin->digits() == "750750750750");
    CHECK_FALSE(bin->check_digit_valid());
}

TEST_CASE("the check digit follows from the eleven before it") {
    for (const std::string text : {"941240000193", "041048885984", "020541236466"}) {
        CAPTURE(text);
        for (char last = '0'; last <= '9'; ++last) {
            const auto bin = Bin::parse(text.substr(0, 11) + last);
            REQUIRE(bin);
            CHECK(bin->check_digit_valid() == (last == text.back()));
        }
    }
}

TEST_CASE("where the first weights give ten, the second decide") {
    CHECK(Bin::parse("000744537895")->check_digit_valid());
    CHECK(Bin::parse("140845797152")->check_digit_valid());
    CHECK_FALSE(Bin::parse("140845797150")->check_digit_valid());
}

TEST_CASE("where both weights give ten, no check digit is right") {
    for (char last = '0'; last <= '9'; ++last) {
        CHECK_FALSE(Bin::parse(std::string("05034148413") + last)->check_digit_valid());
    }
}

TEST_CASE("spaces do not matter") {
    CHECK(Bin::parse("800 800 800 800")->str() == "800800800800");
}

TEST_CASE("a BIN that is refused says why and where") {
    struct Row {
        const char* text;
        ErrorCode code;
    };

    for (const Row& row :
         {Row{"", ErrorCode::required}, Row{"75075075075", ErrorCode::bin_length},
          Row{"7507507507500", ErrorCode::bin_length}, Row{"75075075075O", ErrorCode::bin_characters}}) {
        CAPTURE(row.text);
        const auto bin = Bin::parse(row.text);
        REQUIRE_FALSE(bin);
        CHECK(kabinet::code_name(bin.error().code) == kabinet::code_name(row.code));
        CHECK(bin.error().field == "bin");
    }
}
