#include "shared/l10n/plural.hpp"

#include <doctest/doctest.h>

#include <limits>

using kabinet::l10n::Language;
using kabinet::l10n::plural_form;

TEST_CASE("Russian has one, few and many") {
    for (const int one : {1, 21, 31, 101, 121, 1001, -1, -21}) {
        CAPTURE(one);
        CHECK(plural_form(Language::ru, one) == 0);
    }
    for (const int few : {2, 3, 4, 22, 34, 102, 1023, -2, -1022}) {
        CAPTURE(few);
        CHECK(plural_form(Language::ru, few) == 1);
    }
    for (const int many : {0, 5, 9, 10, 11, 12, 13, 14, 15, 20, 25, 100, 111, 112, 114, 1011, -11, -5}) {
        CAPTURE(many);
        CHECK(plural_form(Language::ru, many) == 2);
    }
}

TEST_CASE("Kazakh and English have one and other") {
    for (const Language language : {Language::kk, Language::en}) {
        CHECK(plural_form(language, 1) == 0);
        for (const int other : {0, 2, 5, 11, 21, 101}) {
            CAPTURE(other);
            CHECK(plural_form(language, other) == 1);
        }
    }
}

TEST_CASE("the farthest numbers have a form too") {
    CHECK(plural_form(Language::ru, std::numeric_limits<std::int64_t>::max()) == 2); // …807
    CHECK(plural_form(Language::ru, std::numeric_limits<std::int64_t>::min()) == 2); // …808
    CHECK(plural_form(Language::en, std::numeric_limits<std::int64_t>::min()) == 1);
}
