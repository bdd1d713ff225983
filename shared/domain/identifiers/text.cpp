#include "shared/domain/identifiers/text.hpp"

namespace kabinet::domain {

namespace {

// In UTF-8: no-break space, soft hyphen, the spaces and dashes of U+2000…U+2015, narrow no-break space, directional
// marks that messengers put around copied numbers, word joiner, minus, and the byte order mark.
constexpr std::array<std::string_view, 34> wide_separators{
    "\u00A0", "\u00AD", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
    "\u2007", "\u2008", "\u2009", "\u200A", "\u200B", "\u200E", "\u200F", "\u2010", "\u2011",
    "\u2012", "\u2013", "\u2014", "\u2015", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E",
    "\u202F", "\u2060", "\u2066", "\u2067", "\u2069", "\u2212", "\uFEFF"};

} // namespace

std::size_t separator_length(std::string_view text) noexcept {
    if (text.empty()) {
        return 0;
    }
    if (static_cast<unsigned char>(text.front()) < 0x80) { // most are digits, and there are millions in a file
        return std::string_view(" \t\r\n-()").contains(text.front()) ? 1 : 0;
    }
    const auto found =
        std::ranges::find_if(wide_separators, [text](std::string_view wide) { return text.starts_with(wide); });
    return found == wide_separators.end() ? 0 : found->size();
}

std::string without_separators(std::string_view text, std::size_t max_length) {
    std::string kept;
    while (!text.empty() && kept.size() <= max_length) {
        const std::size_t skipped = separator_length(text);
        if (skipped == 0) {
            kept += text.front();
        }
        text.remove_prefix(std::max<std::size_t>(skipped, 1));
    }
    return kept;
}

std::size_t character_count(std::string_view utf8) noexcept {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

Result<void> check_short_text(std::string_view text, std::size_t max_characters, std::string_view field) {
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    if (std::ranges::any_of(text, control)) {
        return fail(ErrorCode::text_characters, std::string(field));
    }
    return character_count(text) <= max_characters ? Result<void>() : fail(ErrorCode::too_long, std::string(field));
}

bool luhn_valid(std::string_view digits) noexcept {
    int sum = 0;
    bool doubled = false;
    for (std::size_t i = digits.size(); i-- > 0; doubled = !doubled) {
        const int digit = (digits[i] - '0') * (doubled ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

std::string grouped_by(std::string_view digits, std::size_t size) {
    std::string text;
    for (std::size_t i = 0; i < digits.size(); i += size) {
        if (i > 0) {
            text += ' ';
        }
        text += digits.substr(i, size);
    }
    return text;
}

} // namespace kabinet::domain
