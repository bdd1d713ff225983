#include "shared/l10n/tr.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using kabinet::ErrorCode;
using kabinet::l10n::Language;
using kabinet::l10n::Message;
using kabinet::l10n::tr;
using kabinet::l10n::tr_n;

TEST_CASE("a message is worded in each language") {
    CHECK(tr(Language::ru, Message::nav_numbers) == "Управление номерами");
    CHECK(tr(Language::kk, Message::nav_numbers) == "Нөмірлерді басқару");
    CHECK(tr(Language::en, Message::nav_numbers) == "Manage numbers");
}

TEST_CASE("the manual's wording is kept") {
    CHECK(tr(Language::ru, Message::status_debt) == "Заблокирован / Долг");
    CHECK(tr(Language::ru, Message::number_sms_ussd_ban) == "Запрет на SMS / USSD управление");
    CHECK(tr(Language::ru, Message::number_swapped_at) == "Дата замены Sim карты");
}

TEST_CASE("arguments take their places") {
    CHECK(tr(Language::ru, Message::company_bin, {{"bin", "750750750750"}}) == "БИН 750750750750");
    CHECK(tr(Language::en, Message::company_bin, {{"bin", "{bin}"}}) == "BIN {bin}");
}

TEST_CASE("a placeholder without an argument stays, an argument without a placeholder is nothing") {
    CHECK(tr(Language::en, Message::company_bin, {}) == "BIN {bin}");
    CHECK(tr(Language::en, Message::company_bin, {{"name", "x"}, {"bin", "1"}}) == "BIN 1");
    CHECK(tr(Language::en, Message::nav_numbers, {{"bin", "1"}}) == "Manage numbers");
}

TEST_CASE("a counted message takes the number's form and writes the number as the language does") {
    CHECK(tr_n(Language::ru, Message::numbers_count, 1) == "1 номер");
    CHECK(tr_n(Language::ru, Message::numbers_count, 3) == "3 номера");
    CHECK(tr_n(Language::ru, Message::numbers_count, 40) == "40 номеров");
    CHECK(tr_n(Language::ru, Message::numbers_count, 12'321) == "12\u00A0321 номер");
    CHECK(tr_n(Language::kk, Message::numbers_count, 1) == "1 нөмір");
    CHECK(tr_n(Language::kk, Message::numbers_count, 40) == "40 нөмір");
    CHECK(tr_n(Language::en, Message::numbers_count, 1) == "1 number");
    CHECK(tr_n(Language::en, Message::numbers_count, 1200) == "1,200 numbers");
}

#ifndef __EMSCRIPTEN__ // the client leaves out what only the server says
TEST_CASE("every message has words in every language") {
    for (const Language language : kabinet::l10n::languages) {
        for (std::size_t i = 0; i < kabinet::l10n::message_count; ++i) {
            CAPTURE(i);
            CHECK_FALSE(tr(language, static_cast<Message>(i)).empty());
        }
    }
}
#endif

TEST_CASE("every error code has a message of its own") {
    std::set<Message> seen;
    int codes = 0;
    for (; codes <= static_cast<int>(ErrorCode::cursor_invalid); ++codes) {
        seen.insert(kabinet::l10n::error_message(static_cast<ErrorCode>(codes)));
    }
    CHECK(seen.size() == static_cast<std::size_t>(codes));
    CHECK(kabinet::l10n::error_message(ErrorCode::credentials_invalid) == Message::error_credentials_invalid);
}

TEST_CASE("a wrong sign-in does not say which of phone and password was wrong") {
    CHECK(tr(Language::ru, Message::error_credentials_invalid) == "Неверный номер телефона или пароль");
}
