#include "shared/domain/identifiers/iccid.hpp"

#include <doctest/doctest.h>

using kabinet::ErrorCode;
using kabinet::domain::Iccid;
using kabinet::domain::IccidRules;

TEST_CASE("both cards of the manual are accepted") {
    CHECK(Iccid::parse("89997027507916785078"));
    const auto typed = Iccid::parse("8999 7021 2345 6789 9456");
    REQUIRE(typed);
    CHECK(typed->digits() == "89997021234567899456");
    CHECK(typed->display() == "8999 7021 2345 6789 9456");
}

TEST_CASE("a card that is refused says why and where") {
    struct Row {
        const char* text;
        ErrorCode code;
    };

    for (const Row& row : {Row{"", ErrorCode::required}, Row{"8999702750791678507", ErrorCode::iccid_length},
                           Row{"899970275079167850781", ErrorCode::iccid_length},
                           Row{"8999702750791678507F", ErrorCode::iccid_characters},
                           Row{"8.9997027507916785E+19", ErrorCode::iccid_characters},
                           Row{"89701027507916785078", ErrorCode::iccid_prefix},
                           Row{"89997027507916785079", ErrorCode::iccid_check_digit},
                           Row{"89997027507916785708", ErrorCode::iccid_check_digit}}) {
        CAPTURE(row.text);
        const auto card = Iccid::parse(row.text, {}, "new_iccid");
        REQUIRE_FALSE(card);
        CHECK(kabinet::code_name(card.error().code) == kabinet::code_name(row.code));
        CHECK(card.error().field == "new_iccid");
    }
}

TEST_CASE("the operator can change the prefix and switch the check digit off") {
    CHECK(Iccid::parse("89701027507916785073", IccidRules{.prefix = "89701", .check_digit = false}));
    CHECK(Iccid::parse("89997027507916785079", IccidRules{.check_digit = false}));
    CHECK_FALSE(Iccid::parse("89701027507916785073", IccidRules{.check_digit = false}));
    CHECK(Iccid::parse("12345678901234567890", IccidRules{.prefix = "", .check_digit = false}));
}

TEST_CASE("a stored card is read under any rules, but is still 20 digits") {
    CHECK(Iccid::parse_stored("12345678901234567890"));
    CHECK(Iccid::parse_stored("1234567890123456789").error().code == ErrorCode::iccid_length);
}

TEST_CASE("every other last digit than the right one is refused") {
    int accepted = 0;
    for (char last = '0'; last <= '9'; ++last) {
        accepted += Iccid::parse(std::string("8999702750791678507") + last) ? 1 : 0;
    }
    CHECK(accepted == 1);
}
