#include "shared/domain/identifiers/email.hpp"

#include <doctest/doctest.h>

using kabinet::code_name;
using kabinet::ErrorCode;
using kabinet::domain::Email;

TEST_CASE("an address is kept as it was typed, but for spaces around it and the case of its domain") {
    const auto email = Email::parse(" \tIvan.Ivanov+Bills@Example.KZ\r\n");
    REQUIRE(email);
    CHECK(email->str() == "Ivan.Ivanov+Bills@example.kz");
    CHECK(email->local_part() == "Ivan.Ivanov+Bills");
    CHECK(email->domain() == "example.kz");
}

TEST_CASE("addresses that differ only in the case of their domain are the same") {
    CHECK(*Email::parse("a@EXAMPLE.kz") == *Email::parse("a@example.kz"));
    CHECK(*Email::parse("A@example.kz") != *Email::parse("a@example.kz"));
}

TEST_CASE("unusual but real addresses are accepted") {
    for (const char* text : {"a@b.kz", "o'neil@example.com", "x_y-z=1@mail.example.co.uk", "1@2.example",
                             "info@xn--80a1acny.xn--80ao21a", "a@b--c.kz", "!#$%&'*+-/=?^_`{|}~@example.kz"}) {
        CAPTURE(text);
        CHECK(Email::parse(text));
    }
}

TEST_CASE("what is no address is refused with the reason") {
    struct Row {
        std::string text;
        ErrorCode code;
    };

    const std::string label(63, 'a');
    for (const Row& row : {Row{"", ErrorCode::required},
                           Row{" \t ", ErrorCode::required},
                           Row{"ivanov", ErrorCode::email_format},
                           Row{"@example.kz", ErrorCode::email_format},
                           Row{"a@b@example.kz", ErrorCode::email_format},
                           Row{".a@example.kz", ErrorCode::email_format},
                           Row{"a.@example.kz", ErrorCode::email_format},
                           Row{"a..b@example.kz", ErrorCode::email_format},
                           Row{"иванов@example.kz", ErrorCode::email_characters},
                           Row{"a@почта.қаз", ErrorCode::email_characters},
                           Row{"a b@example.kz", ErrorCode::email_characters},
                           Row{"\"a b\"@example.kz", ErrorCode::email_characters},
                           Row{"Ivan <a@example.kz>", ErrorCode::email_characters},
                           Row{"a@[127.0.0.1]", ErrorCode::email_characters},
                           Row{"a@example.kz\r\nBcc: b", ErrorCode::email_characters},
                           Row{std::string("a\0b@example.kz", 14), ErrorCode::email_characters},
                           Row{"a@ex_ample.kz", ErrorCode::email_characters},
                           Row{"a@", ErrorCode::email_domain},
                           Row{"a@localhost", ErrorCode::email_domain},
                           Row{"a@.kz", ErrorCode::email_domain},
                           Row{"a@example.", ErrorCode::email_domain},
                           Row{"a@example..kz", ErrorCode::email_domain},
                           Row{"a@-example.kz", ErrorCode::email_domain},
                           Row{"a@example-.kz", ErrorCode::email_domain},
                           Row{"a@example.kz-", ErrorCode::email_domain},
                           Row{"a@192.168.0.1", ErrorCode::email_domain},
                           Row{std::string(65, 'a') + "@example.kz", ErrorCode::email_length},
                           Row{"a@" + label + "a.kz", ErrorCode::email_length},
                           Row{"a@b." + label + "." + label + "a.kz", ErrorCode::email_length},
                           Row{"a@" + label + "." + label + "." + label + "." + label, ErrorCode::email_length}}) {
        CAPTURE(row.text);
        const auto email = Email::parse(row.text, "mail");
        REQUIRE_FALSE(email);
        CHECK(code_name(email.error().code) == code_name(row.code));
        CHECK(email.error().field == "mail");
    }
}

TEST_CASE("an address of the greatest length is accepted") {
    const std::string label(63, 'a');
    const std::string longest = std::string(64, 'a') + "@" + label + "." + label + "." + std::string(61, 'a');
    CHECK(longest.size() == Email::max_length);
    CHECK(Email::parse(longest));
    CHECK_FALSE(Email::parse(longest + "a"));
}
