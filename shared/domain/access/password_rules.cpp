#include "shared/domain/access/password_rules.hpp"

#include "shared/domain/access/common_passwords.hpp"
#include "shared/domain/identifiers/text.hpp"

namespace kabinet::domain {

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
    if (character_count(password) < password_min_characters) {
        return fail(ErrorCode::password_short, std::string(field));
    }
    if (is_common_password(password)) {
        return fail(ErrorCode::password_common, std::string(field));
    }
    return {};
}

} // namespace kabinet::domain
