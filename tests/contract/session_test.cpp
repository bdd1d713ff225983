#include "shared/contract/session.hpp"

#include <doctest/doctest.h>

using kabinet::ErrorCode;
using kabinet::contract::decode;
using kabinet::contract::SessionDto;
using kabinet::contract::SignInRequest;
using kabinet::contract::validate;

TEST_CASE("a sign-in is read as it was typed") {
    const auto request = decode<SignInRequest>(R"({"phone": "+7 701 222 33 44", "password": " пароль "})");
    REQUIRE(request);
    CHECK(request->phone == "+7 701 222 33 44");
    CHECK(request->password == " пароль ");
    const auto again = decode<SignInRequest>(encode(*request));
    REQUIRE(again);
    CHECK(again->phone == request->phone);
    CHECK(again->password == request->password);
}

TEST_CASE("a sign-in with something missing or of another type is refused and names the field") {
    CHECK(decode<SignInRequest>(R"({"password": "x"})").error().field == "phone");
    CHECK(decode<SignInRequest>(R"({"phone": "x"})").error().code == ErrorCode::required);
    CHECK(decode<SignInRequest>(R"({"phone": 77012223344, "password": "x"})").error().code == ErrorCode::malformed);
    CHECK(decode<SignInRequest>(R"({"phone": "x", "password": null})").error().field == "password");
    CHECK(decode<SignInRequest>("phone=x&password=y").error().code == ErrorCode::malformed);
}

TEST_CASE("validation normalises the phone and leaves the password alone") {
    const auto sign_in = validate(SignInRequest{.phone = "8 (701) 222-33-44", .password = " x "});
    REQUIRE(sign_in);
    CHECK(sign_in->phone.digits() == "77012223344");
    CHECK(sign_in->password == " x ");
}

TEST_CASE("validation names the field and the reason") {
    struct Row {
        SignInRequest request;
        ErrorCode code;
        std::string_view field;
    };

    for (const Row& row :
         {Row{{"", "x"}, ErrorCode::required, "phone"}, Row{{"7701222334", "x"}, ErrorCode::msisdn_length, "phone"},
          Row{{"admin", "x"}, ErrorCode::msisdn_characters, "phone"},
          Row{{"74951234567", "x"}, ErrorCode::msisdn_foreign, "phone"},
          Row{{"77012223344", ""}, ErrorCode::required, "password"},
          Row{{"77012223344", std::string(1025, 'x')}, ErrorCode::too_long, "password"}}) {
        CAPTURE(row.request.phone);
        const auto sign_in = validate(row.request);
        REQUIRE_FALSE(sign_in);
        CHECK(kabinet::code_name(sign_in.error().code) == kabinet::code_name(row.code));
        CHECK(sign_in.error().field == row.field);
    }
}

TEST_CASE("a session with its companies survives the way") {
    const SessionDto session{
        .user_name = "Иванов Иван",
        .phone = "77010542001",
        .time_zone = "Asia/Almaty",
        .companies =
            {{.id = 1, .bin = "750750750750", .name = "ТОО «Кабинет»", .short_name = "", .role = "administrator"},
             {.id = 9'007'199'254'740'993,
              .bin = "800800800800",
              .name = "АО \"Времени мало\"",
              .short_name = "АО",
              .role = "viewer"}},
        .iccid_prefix = "",
        .iccid_check_digit = false};
    const auto read = decode<SessionDto>(encode(session));
    REQUIRE(read);
    CHECK(read->user_name == session.user_name);
    CHECK(read->phone == session.phone);
    CHECK(read->time_zone == session.time_zone);
    REQUIRE(read->companies.size() == 2);
    CHECK(read->companies[0].name == "ТОО «Кабинет»");
    CHECK(read->companies[0].short_name.empty());
    CHECK(read->companies[0].role == "administrator");
    CHECK(read->companies[1].id == 9'007'199'254'740'993);
    CHECK(read->companies[1].bin == "800800800800");
    CHECK(read->companies[1].name == "АО \"Времени мало\"");
    CHECK(read->companies[1].short_name == "АО");
    CHECK(read->iccid_prefix.empty());
    CHECK_FALSE(read->iccid_check_digit);
}

TEST_CASE("a person of no company has a session") {
    const auto read = decode<SessionDto>(
        encode(SessionDto{.user_name = "x", .phone = "77010542001", .time_zone = "UTC", .companies = {}}));
    REQUIRE(read);
    CHECK(read->companies.empty());
}

TEST_CASE("a session of another shape is refused and says where") {
    const auto wrong =
        decode<SessionDto>(R"({"user_name": "x", "phone": "x", "time_zone": "x", "companies": [{"id": "1"}]})");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().field == "companies[0].id");
    CHECK(decode<SessionDto>(R"({"user_name": "x", "phone": "x", "time_zone": "x"})").error().field == "companies");
}
