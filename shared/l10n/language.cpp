#include "shared/l10n/language.hpp"

#include "shared/base/names.hpp"

namespace kabinet::l10n {

namespace {

constexpr Names<Language, 3> codes{{"ru", "kk", "en"}};

char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

std::string_view code_of(Language language) noexcept {
    return codes.of(language);
}

std::optional<Language> language_from(std::string_view tag) noexcept {
    if (tag.size() < 2 || (tag.size() > 2 && tag[2] != '-' && tag[2] != '_')) {
        return std::nullopt;
    }
    const std::array letters{lower(tag[0]), lower(tag[1])};
    return codes.find({letters.data(), letters.size()});
}

} // namespace kabinet::l10n
