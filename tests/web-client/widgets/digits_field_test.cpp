#include "web-client/widgets/digits_field.hpp"

#include "tests/web-client/support/stage.hpp"

#include <doctest/doctest.h>

using namespace kabinet::client;
using kabinet::client::test::Stage;

namespace {

struct Field {
    std::string digits;
    FieldWords words{.label = "Номер SIM-карты", .help = "20 цифр", .required = true};
    DigitsFieldSpec spec{.field = {.key = "iccid"}, .grouping = Grouping::fours, .most = 20};
    bool changed = false;

    void operator()(Ui& ui) {
        const FormFieldResult result = digits_field(ui, 20, 20, 400, words, spec, digits);
        changed = changed || result.changed;
    }
};

} // namespace

TEST_CASE("digits are grouped as the kind of number is written") {
    CHECK(grouped("89997021234567899456", Grouping::fours) == "8999 7021 2345 6789 9456");
    CHECK(grouped("899970", Grouping::fours) == "8999 70");
    CHECK(grouped("8999", Grouping::fours) == "8999");
    CHECK(grouped("", Grouping::fours).empty());
    CHECK(grouped("77010542019", Grouping::msisdn) == "+7 701 054 20 19");
    CHECK(grouped("8701", Grouping::msisdn) == "8 701");
    CHECK(grouped("352023093520690", Grouping::imei) == "35202309 352069 0");
    CHECK(grouped("123", Grouping::none) == "123");
}

TEST_CASE("whatever is pasted leaves its digits, no more than there may be") {
    CHECK(typed_digits("8999-7021 2345", "", 20) == "899970212345");
    CHECK(typed_digits("+7 (701) 054-20-19", "", 11) == "77010542019");
    CHECK(typed_digits("123456", "", 4) == "1234");
}

TEST_CASE("rubbing out the space between groups rubs out the digit before it") {
    CHECK(typed_digits("89997021", "8999 7021", 20) == "8997021");
    CHECK(typed_digits("8999 7021 234", "8999 7021 2345", 20) == "89997021234");
    CHECK(typed_digits("8999", "8999", 20) == "8999");
}

TEST_CASE("a digits field shows groups and keeps digits") {
    Field field;
    Stage stage([&field](Ui& ui) { field(ui); });
    stage.type(Role::textbox, "Номер SIM-карты", "89997021");
    CHECK(field.digits == "89997021");
    CHECK(field.changed);
    CHECK(stage.get(Role::textbox, "Номер SIM-карты").value == "8999 7021");
    CHECK(stage.get(Role::textbox, "Номер SIM-карты").input_mode == "numeric");
    CHECK(stage.get(Role::textbox, "Номер SIM-карты").required);
}

TEST_CASE("letters leave the digits as they were, and are no change") {
    Field field;
    field.digits = "8999";
    Stage stage([&field](Ui& ui) { field(ui); });
    stage.type(Role::textbox, "Номер SIM-карты", "8999x");
    CHECK(field.digits == "8999");
    CHECK_FALSE(field.changed);
}
