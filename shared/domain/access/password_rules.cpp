#include "shared/domain/access/password_rules.hpp"

#include "shared/domain/access/common_passwords.hpp"

#include <algorithm>

namespace kabinet::domain {

namespace {

std::size_t characters(std::string_view utf8) noexcept {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace

Result<void> check_typed_password(std::string_view password, std::string_view field) {
    if (password.empty()) {
        return fail(ErrorCode::required, std::string(field));
    }
    if (password.size() > password_max_bytes) {
        return fail(ErrorCode::too_long, std::string(field));
    }
    return {};
}

Result<void> check_new_password(std::string_view password, std::string_view field) {
    if (auto typed = check_typed_password(password, field); !typed) {
        return typed;
    }
    if (characters(password) < password_min_characters) {
        return fail(ErrorCode::password_short, std::string(field));
    }
    if (is_common_password(password)) {
        return fail(ErrorCode::password_common, std::string(field));
    }
    return {};
}

} // namespace kabinet::domain
