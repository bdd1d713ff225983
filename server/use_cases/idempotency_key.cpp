#include "server/use_cases/idempotency_key.hpp"

#include <algorithm>

namespace kabinet::use_cases {

namespace {

constexpr std::size_t shortest_key = 16;
constexpr std::size_t longest_key = 64;

bool is_key_letter(char c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

} // namespace

Result<void> check_key(std::string_view key) {
    if (key.empty()) {
        return fail(ErrorCode::required, "idempotency_key");
    }
    if (key.size() < shortest_key || key.size() > longest_key || !std::ranges::all_of(key, is_key_letter)) {
        return fail(ErrorCode::idempotency_key_format, "idempotency_key");
    }
    return {};
}

} // namespace kabinet::use_cases
