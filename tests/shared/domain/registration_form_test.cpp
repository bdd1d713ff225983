#include "shared/domain/identifiers/registration_form.hpp"

#include <doctest/doctest.h>

using kabinet::ErrorCode;
using kabinet::domain::RegistrationForm;

TEST_CASE("the manual's registration form is accepted with its dash, without it and with spaces") {
    for (const char* text : {"300014697190-149", "300014697190149", " 300014697190 - 149 ", "300014697190–149"}) {
        CAPTURE(text);
        const auto form = RegistrationForm::parse(text);
        REQUIRE(form);
        CHECK(form->str() == "300014697190-149");
    }
}

TEST_CASE("a registration form that is refused says why and where") {
    CHECK(RegistrationForm::parse("", "form").error().code == ErrorCode::required);
    for (const char* text : {"30001469719-149", "300014697190-14", "300014697190-1490", "30001469719A-149", "-"}) {
        CAPTURE(text);
        const auto form = RegistrationForm::parse(text, "form");
        REQUIRE_FALSE(form);
        CHECK(form.error().field == "form");
        CHECK(form.error().code !=
              (std::string_view(text) == "-" ? ErrorCode::registration_form_format : ErrorCode::required));
    }
}
