#include "shared/l10n/language.hpp"

#include <doctest/doctest.h>

using kabinet::l10n::Language;
using kabinet::l10n::language_from;

TEST_CASE("languages and their codes belong together") {
    CHECK(code_of(Language::ru) == "ru");
    CHECK(code_of(Language::kk) == "kk");
    CHECK(code_of(Language::en) == "en");
    for (const Language language : kabinet::l10n::languages) {
        CHECK(language_from(code_of(language)) == language);
    }
}

TEST_CASE("a longer tag means its language") {
    CHECK(language_from("kk-KZ") == Language::kk);
    CHECK(language_from("ru_RU.UTF-8") == Language::ru);
    CHECK(language_from("EN-gb") == Language::en);
}

TEST_CASE("other languages are none") {
    for (const std::string_view tag : {"", "r", "de", "rus", "kkk", "english"}) {
        CAPTURE(tag);
        CHECK_FALSE(language_from(tag));
    }
}
