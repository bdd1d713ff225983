#include "shared/l10n/amount_in_words.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace kabinet;
using l10n::amount_in_words;
using l10n::Language;

namespace {

struct Row {
    std::int64_t tiyn;
    const char* words;
};

void check(Language language, std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.tiyn);
        CHECK(amount_in_words(language, Money::of_tiyn(row.tiyn)) == row.words);
    }
}

} // namespace

TEST_CASE("an amount in Russian words: a feminine thousand, three plural forms, tenge that never changes") {
    check(Language::ru, {{12'345, "Сто двадцать три тенге 45 тиын"},
                         {0, "Ноль тенге 00 тиын"},
                         {7, "Ноль тенге 07 тиын"},
                         {100, "Один тенге 00 тиын"},
                         {200, "Два тенге 00 тиын"},
                         {1'100, "Одиннадцать тенге 00 тиын"},
                         {1'900, "Девятнадцать тенге 00 тиын"},
                         {4'000, "Сорок тенге 00 тиын"},
                         {100'000, "Одна тысяча тенге 00 тиын"},
                         {200'000, "Две тысячи тенге 00 тиын"},
                         {500'000, "Пять тысяч тенге 00 тиын"},
                         {1'200'000, "Двенадцать тысяч тенге 00 тиын"},
                         {2'100'000, "Двадцать одна тысяча тенге 00 тиын"},
                         {2'200'199, "Двадцать две тысячи один тенге 99 тиын"},
                         {100'000'000, "Один миллион тенге 00 тиын"},
                         {200'200'200, "Два миллиона две тысячи два тенге 00 тиын"},
                         {11'100'000'000, "Сто одиннадцать миллионов тенге 00 тиын"},
                         {200'000'000'000, "Два миллиарда тенге 00 тиын"},
                         {-12'345, "Минус сто двадцать три тенге 45 тиын"}});
}

TEST_CASE("an amount in Kazakh words") {
    check(Language::kk, {{12'345, "Бір жүз жиырма үш теңге 45 тиын"},
                         {0, "Нөл теңге 00 тиын"},
                         {300, "Үш теңге 00 тиын"},
                         {4'000, "Қырық теңге 00 тиын"},
                         {100'000, "Бір мың теңге 00 тиын"},
                         {1'000, "Он теңге 00 тиын"},
                         {99'999'999, "Тоғыз жүз тоқсан тоғыз мың тоғыз жүз тоқсан тоғыз теңге 99 тиын"},
                         {500'000'001, "Бес миллион теңге 01 тиын"},
                         {-800, "Минус сегіз теңге 00 тиын"}});
}

TEST_CASE("an amount in English words") {
    check(Language::en, {{12'345, "One hundred twenty-three tenge 45 tiyn"},
                         {0, "Zero tenge 00 tiyn"},
                         {1'300, "Thirteen tenge 00 tiyn"},
                         {2'000, "Twenty tenge 00 tiyn"},
                         {100'100, "One thousand one tenge 00 tiyn"},
                         {1'234'567'801, "Twelve million three hundred forty-five thousand six hundred "
                                         "seventy-eight tenge 01 tiyn"}});
}

TEST_CASE("the smallest and the largest amount have words too") {
    CHECK(amount_in_words(Language::ru, Money::of_tiyn(std::numeric_limits<std::int64_t>::max())) ==
          "Девяносто два квадриллиона двести тридцать три триллиона семьсот двадцать миллиардов триста шестьдесят "
          "восемь миллионов пятьсот сорок семь тысяч семьсот пятьдесят восемь тенге 07 тиын");
    CHECK(amount_in_words(Language::en, Money::of_tiyn(std::numeric_limits<std::int64_t>::min())) ==
          "Minus ninety-two quadrillion two hundred thirty-three trillion seven hundred twenty billion three hundred "
          "sixty-eight million five hundred forty-seven thousand seven hundred fifty-eight tenge 08 tiyn");
}
