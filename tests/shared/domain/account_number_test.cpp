#include "shared/domain/identifiers/account_number.hpp"

#include <doctest/doctest.h>

using kabinet::ErrorCode;
using kabinet::domain::AccountNumber;

TEST_CASE("an account is digits, and its leading zeros count") {
    CHECK(AccountNumber::parse("25060832")->digits() == "25060832");
    CHECK(AccountNumber::parse("0042")->str() == "0042");
    CHECK(AccountNumber::parse(" 2506 0832 ")->digits() == "25060832");
    CHECK(AccountNumber::parse("12345678901234567890"));
    CHECK(*AccountNumber::parse("0042") != *AccountNumber::parse("00042"));
}

TEST_CASE("an account that is refused says why and where") {
    struct Row {
        const char* text;
        ErrorCode code;
    };

    for (const Row& row :
         {Row{"", ErrorCode::required}, Row{"123", ErrorCode::account_length},
          Row{"123456789012345678901", ErrorCode::account_length}, Row{"25060832x", ErrorCode::account_characters}}) {
        CAPTURE(row.text);
        const auto account = AccountNumber::parse(row.text);
        REQUIRE_FALSE(account);
        CHECK(kabinet::code_name(account.error().code) == kabinet::code_name(row.code));
        CHECK(account.error().field == "account");
    }
}
