#include "shared/l10n/plural.hpp"

namespace kabinet::l10n {

namespace {

std::size_t russian_form(std::int64_t last_two_digits) noexcept {
    const auto ones = last_two_digits % 10;
    const bool teen = last_two_digits >= 11 && last_two_digits <= 14;
    if (ones == 1 && !teen) {
        return 0;
    }
    return ones >= 2 && ones <= 4 && !teen ? 1 : 2;
}

} // namespace

std::size_t plural_form(Language language, std::int64_t count) noexcept {
    if (language == Language::ru) {
        return russian_form(count < 0 ? -(count % 100) : count % 100);
    }
    return count == 1 || count == -1 ? 0 : 1;
}

} // namespace kabinet::l10n
