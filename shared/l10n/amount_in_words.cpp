#include "shared/l10n/amount_in_words.hpp"

#include "shared/l10n/plural.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace kabinet::l10n {

namespace {

using Word = std::string_view;
using Words = std::string;

constexpr std::size_t scales = 6; // up to 10^17 tenge: what 64 bits of tiyn hold

void append(Words& text, Word word) {
    if (!text.empty()) {
        text += ' ';
    }
    text += word;
}

namespace russian {

constexpr std::array<Word, 20> ones{"",           "один",        "два",        "три",          "четыре",
                                    "пять",       "шесть",       "семь",       "восемь",       "девять",
                                    "десять",     "одиннадцать", "двенадцать", "тринадцать",   "четырнадцать",
                                    "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать", "девятнадцать"};
constexpr std::array<Word, 10> tens{"",          "",           "двадцать",  "тридцать",    "сорок",
                                    "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"};
constexpr std::array<Word, 10> hundreds{"",        "сто",      "двести",  "триста",    "четыреста",
                                        "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"};
constexpr std::array<std::array<Word, 3>, scales> scale{{{},
                                                         {"тысяча", "тысячи", "тысяч"},
                                                         {"миллион", "миллиона", "миллионов"},
                                                         {"миллиард", "миллиарда", "миллиардов"},
                                                         {"триллион", "триллиона", "триллионов"},
                                                         {"квадриллион", "квадриллиона", "квадриллионов"}}};
constexpr std::size_t thousands = 1;

void append_group(Words& text, unsigned group, std::size_t rank) {
    const unsigned rest = group % 100;
    const unsigned last = rest < 20 ? rest : rest % 10;
    if (group >= 100) {
        append(text, hundreds[group / 100]);
    }
    if (rest >= 20) {
        append(text, tens[rest / 10]);
    }
    if (last > 0) {
        // A thousand is feminine; a million and tenge are masculine.
        append(text, rank == thousands && last == 1 ? "одна" : rank == thousands && last == 2 ? "две" : ones[last]);
    }
    if (rank > 0) {
        append(text, scale[rank][plural_form(Language::ru, group)]);
    }
}

} // namespace russian

namespace kazakh {

constexpr std::array<Word, 10> ones{"", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"};
constexpr std::array<Word, 10> tens{"", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"};
constexpr std::array<Word, scales> scale{"", "мың", "миллион", "миллиард", "триллион", "квадриллион"};

void append_group(Words& text, unsigned group, std::size_t rank) {
    if (group >= 100) {
        append(text, ones[group / 100]);
        append(text, "жүз");
    }
    if (group % 100 >= 10) {
        append(text, tens[group / 10 % 10]);
    }
    if (group % 10 > 0) {
        append(text, ones[group % 10]);
    }
    if (rank > 0) {
        append(text, scale[rank]);
    }
}

} // namespace kazakh

namespace english {

constexpr std::array<Word, 20> ones{"",         "one",     "two",     "three",     "four",     "five",    "six",
                                    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                                    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<Word, 10> tens{"",      "",      "twenty",  "thirty", "forty",
                                    "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<Word, scales> scale{"", "thousand", "million", "billion", "trillion", "quadrillion"};

void append_group(Words& text, unsigned group, std::size_t rank) {
    const unsigned rest = group % 100;
    if (group >= 100) {
        append(text, ones[group / 100]);
        append(text, "hundred");
    }
    if (rest >= 20) {
        append(text, tens[rest / 10]);
        if (rest % 10 > 0) {
            text += '-';
            text += ones[rest % 10];
        }
    } else if (rest > 0) {
        append(text, ones[rest]);
    }
    if (rank > 0) {
        append(text, scale[rank]);
    }
}

} // namespace english

struct Grammar {
    void (*append_group)(Words& text, unsigned group, std::size_t rank);
    Word zero, minus, tenge, tiyn;
};

Grammar grammar_of(Language language) noexcept {
    switch (language) {
    case Language::ru:
        return {russian::append_group, "ноль", "минус", "тенге", "тиын"};
    case Language::kk:
        return {kazakh::append_group, "нөл", "минус", "теңге", "тиын"};
    case Language::en:
        break;
    }
    return {english::append_group, "zero", "minus", "tenge", "tiyn"};
}

/// The first letter of the words above: ASCII, а … я, or one of the Kazakh pairs where the capital comes first.
void capitalize(Words& text) {
    const auto first = static_cast<unsigned char>(text[0]);
    if (first < 0x80) {
        text[0] = static_cast<char>(first - 'a' + 'A');
        return;
    }
    unsigned letter = (first & 0x1fU) << 6U | (static_cast<unsigned char>(text[1]) & 0x3fU);
    letter -= letter < 0x460 ? 0x20U : 1U;
    text[0] = static_cast<char>(0xc0U | letter >> 6U);
    text[1] = static_cast<char>(0x80U | (letter & 0x3fU));
}

} // namespace

std::string amount_in_words(Language language, Money amount) {
    const Grammar grammar = grammar_of(language);
    const auto bits = static_cast<std::uint64_t>(amount.tiyn());
    const std::uint64_t tiyn = amount.negative() ? ~bits + 1 : bits;
    const std::uint64_t tenge = tiyn / 100;
    Words text(amount.negative() ? grammar.minus : Word());
    if (tenge == 0) {
        append(text, grammar.zero);
    }
    std::uint64_t unit = 1'000'000'000'000'000;
    for (std::size_t rank = scales; rank-- > 0; unit /= 1000) {
        if (const auto group = static_cast<unsigned>(tenge / unit % 1000); group > 0) {
            grammar.append_group(text, group, rank);
        }
    }
    append(text, grammar.tenge);
    append(text, std::string{static_cast<char>('0' + tiyn / 10 % 10), static_cast<char>('0' + tiyn % 10)});
    append(text, grammar.tiyn);
    capitalize(text);
    return text;
}

} // namespace kabinet::l10n
