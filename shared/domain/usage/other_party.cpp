#include "shared/domain/usage/other_party.hpp"

#include "shared/domain/identifiers/msisdn.hpp"

#include <algorithm>

namespace kabinet::domain {

namespace {

std::string_view trimmed(std::string_view text) noexcept {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

bool is_control(char c) noexcept {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

} // namespace

Result<OtherParty> OtherParty::parse(std::string_view text, std::string_view field) {
    const std::string_view name = trimmed(text);
    if (const auto subscriber = Msisdn::parse(name)) {
        return OtherParty(subscriber->str());
    }
    if (std::ranges::any_of(name, is_control)) {
        return fail(ErrorCode::usage_party_characters, std::string(field));
    }
    if (name.size() > max_bytes) {
        return fail(ErrorCode::too_long, std::string(field));
    }
    return OtherParty(std::string(name));
}

} // namespace kabinet::domain
