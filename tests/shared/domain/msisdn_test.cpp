#include "shared/domain/identifiers/msisdn.hpp"

#include <doctest/doctest.h>

using kabinet::ErrorCode;
using kabinet::domain::Msisdn;

TEST_CASE("a number is accepted however people write it") {
    for (const char* text :
         {"77010542019", "+77010542019", "87010542019", "+7 701 054 20 19", "8 (701) 054-20-19", "+7(701)0542019",
          " 7701-054-2019\t", "7 701 054–20–19", "+7\u00A0701\u00A0054\u00A020\u00A019", "\u202A+7 701 054 20 19\u202C",
          "7\u2009701\u2011054\u22122019", "\r\n77010542019\r\n"}) {
        CAPTURE(text);
        const auto number = Msisdn::parse(text);
        REQUIRE(number);
        CHECK(number->digits() == "77010542019");
        CHECK(number->str() == "77010542019");
    }
}

TEST_CASE("a number is shown in groups, and read back from them") {
    const auto number = Msisdn::parse("77010542019");
    REQUIRE(number);
    CHECK(number->display() == "+7 701 054 20 19");
    CHECK(Msisdn::parse(number->display()) == *number);
}

TEST_CASE("Kazakhstan's mobile numbers begin 7 6 and 7 7") {
    CHECK(Msisdn::parse("76001234567"));
    CHECK(Msisdn::parse("77780625084"));
    CHECK(Msisdn::parse("86001234567"));
}

TEST_CASE("a number that is refused says why and where") {
    struct Row {
        const char* text;
        ErrorCode code;
    };

    for (const Row& row : {Row{"", ErrorCode::required},
                           Row{" - ( ) ", ErrorCode::required},
                           Row{"+", ErrorCode::msisdn_length},
                           Row{"7701054201", ErrorCode::msisdn_length},
                           Row{"770105420199", ErrorCode::msisdn_length},
                           Row{"7010542019", ErrorCode::msisdn_length},
                           Row{"00000000000000000000000000000000", ErrorCode::msisdn_length},
                           Row{"7701054201a", ErrorCode::msisdn_characters},
                           Row{"7701054201٣", ErrorCode::msisdn_characters},
                           Row{"77010542019+", ErrorCode::msisdn_characters},
                           Row{"++77010542019", ErrorCode::msisdn_characters},
                           Row{"7.701.054.20.19", ErrorCode::msisdn_characters},
                           Row{"=77010542019", ErrorCode::msisdn_characters},
                           Row{"74951234567", ErrorCode::msisdn_foreign},
                           Row{"77", ErrorCode::msisdn_length},
                           Row{"+12025550100", ErrorCode::msisdn_foreign},
                           Row{"+87010542019", ErrorCode::msisdn_foreign},
                           Row{"+442079460958", ErrorCode::msisdn_foreign},
                           Row{"84951234567", ErrorCode::msisdn_foreign},
                           Row{"97010542019", ErrorCode::msisdn_foreign}}) {
        CAPTURE(row.text);
        const auto number = Msisdn::parse(row.text, "phone");
        REQUIRE_FALSE(number);
        CHECK(kabinet::code_name(number.error().code) == kabinet::code_name(row.code));
        CHECK(number.error().field == "phone");
    }
}

TEST_CASE("a zero byte inside is no digit") {
    const auto number = Msisdn::parse(std::string_view("7701054\0002019", 12));
    REQUIRE_FALSE(number);
    CHECK(number.error().code == ErrorCode::msisdn_characters);
}

TEST_CASE("the field is called msisdn unless the caller says otherwise") {
    CHECK(Msisdn::parse("").error().field == "msisdn");
}

TEST_CASE("numbers are ordered by their digits") {
    CHECK(*Msisdn::parse("77010542001") < *Msisdn::parse("77010542003"));
}
