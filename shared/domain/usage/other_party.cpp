#include "shared/domain/usage/other_party.hpp"

#include "shared/base/text.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

#include <algorithm>

namespace kabinet::domain {

namespace {

bool is_control(char c) noexcept {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

} // namespace

Result<OtherParty> OtherParty::parse(std::string_view text, std::string_view field) {
    const std::string_view name = without_spaces_around(text);
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
