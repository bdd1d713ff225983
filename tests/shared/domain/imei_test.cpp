#include "shared/domain/identifiers/imei.hpp"

#include <doctest/doctest.h>

using kabinet::ErrorCode;
using kabinet::domain::Imei;

TEST_CASE("14 digits as in the manual, 15 with a check digit and 16 with a version are accepted") {
    for (const char* text :
         {"35202309352069", "35720106026360", "490154203237518", "4901542032375101", "35 202309 352069"}) {
        CAPTURE(text);
        CHECK(Imei::parse(text));
    }
    CHECK(Imei::parse("35-202309-352069-")->digits() == "35202309352069");
}

TEST_CASE("the same device is the same in all three lengths") {
    const auto device = Imei::parse("49015420323751");
    REQUIRE(device);
    CHECK(*device == *Imei::parse("490154203237518"));
    CHECK(*device == *Imei::parse("4901542032375199"));
    CHECK(*Imei::parse("4901542032375101") == *Imei::parse("4901542032375199"));
    CHECK(*device != *Imei::parse("49015420323752"));
    CHECK(*device < *Imei::parse("49015420323752"));
    CHECK(Imei::parse("4901542032375199")->device() == "49015420323751");
}

TEST_CASE("an IMEI that is refused says why and where") {
    struct Row {
        const char* text;
        ErrorCode code;
    };

    for (const Row& row :
         {Row{"", ErrorCode::required}, Row{"3520230935206", ErrorCode::imei_length},
          Row{"49015420323751012", ErrorCode::imei_length}, Row{"490154203237517", ErrorCode::imei_check_digit},
          Row{"49015420323751O", ErrorCode::imei_characters}}) {
        CAPTURE(row.text);
        const auto imei = Imei::parse(row.text, "device");
        REQUIRE_FALSE(imei);
        CHECK(kabinet::code_name(imei.error().code) == kabinet::code_name(row.code));
        CHECK(imei.error().field == "device");
    }
}
