#include "shared/domain/service/service_code.hpp"

#include "shared/domain/identifiers/text.hpp"

#include <algorithm>

namespace kabinet::domain {

namespace {

bool allowed(char c) noexcept {
    return (c >= 'a' && c <= 'z') || is_digit(c) || c == '_';
}

} // namespace

Result<ServiceCode> ServiceCode::parse(std::string_view text, std::string_view field) {
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    if (text.empty()) {
        return fail(ErrorCode::required, std::string(field));
    }
    if (text.size() > max_length || !std::ranges::all_of(text, allowed)) {
        return fail(ErrorCode::service_code_format, std::string(field));
    }
    return ServiceCode(text);
}

} // namespace kabinet::domain
