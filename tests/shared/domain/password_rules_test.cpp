#include "shared/domain/access/password_rules.hpp"

#include <doctest/doctest.h>

#include <string>

using kabinet::ErrorCode;
using kabinet::domain::check_new_password;
using kabinet::domain::check_typed_password;

TEST_CASE("a new password has ten characters of any kind") {
    CHECK(check_new_password("aaaaaaaaaa"));
    CHECK(check_new_password("қазақстан!"));
    CHECK(check_new_password("correct horse battery staple"));
    CHECK(check_new_password("aaaaaaaaa").error().code == ErrorCode::password_short);
    CHECK(check_new_password("қазақстан").error().code == ErrorCode::password_short); // 9 letters, 18 bytes
    CHECK(check_new_password("").error().code == ErrorCode::required);
    CHECK(check_new_password(std::string(1024, 'a')));
    CHECK(check_new_password(std::string(1025, 'a')).error().code == ErrorCode::too_long);
}

TEST_CASE("a password that is only checked may be short, but not empty or endless") {
    CHECK(check_typed_password("a"));
    CHECK(check_typed_password(std::string(1024, 'a')));
    CHECK(check_typed_password("").error().code == ErrorCode::required);
    CHECK(check_typed_password(std::string(1025, 'a')).error().code == ErrorCode::too_long);
    CHECK(check_typed_password("", "old_password").error().field == "old_password");
}
