#pragma once

#include "shared/base/money.hpp"
#include "shared/l10n/language.hpp"

#include <string>

namespace kabinet::l10n {

/// «Сто двадцать три тенге 45 тиын», «Бір жүз жиырма үш теңге 45 тиын», "One hundred twenty-three tenge 45 tiyn": whole
/// tenge in words, tiyn in two digits, as documents that are paid have it. Every amount there is; a minus is a word
/// too. Kazakh begins hundreds and thousands with their «бір», so that nothing can be written before them.
std::string amount_in_words(Language language, Money amount);

} // namespace kabinet::l10n
