#include "shared/contract/format_check.hpp"

#include <algorithm>

namespace kabinet::contract::fields {

namespace {

/// Code points, as JSON Schema counts them.
std::size_t characters(std::string_view utf8) noexcept {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool allowed(std::string_view text, const Format& format) noexcept {
    for (std::size_t i = 0; i < format.value_count; ++i) {
        if (format.value(i) == text) {
            return true;
        }
    }
    return format.value_count == 0;
}

Error wrong(ErrorCode code) {
    return {code, {}, {}};
}

} // namespace

std::optional<Error> check_text(std::string_view text, const Format& format) {
    if (text.empty() && format.or_empty) {
        return std::nullopt;
    }
    // First, because it has the exact reason.
    if (format.check != nullptr) {
        if (auto checked = format.check(text, {}); !checked) {
            return std::move(checked.error());
        }
    }
    if (!allowed(text, format)) {
        return wrong(text.empty() ? ErrorCode::required : ErrorCode::unknown_value);
    }
    const std::size_t length = characters(text);
    if (length < format.min_length) {
        return wrong(ErrorCode::required);
    }
    if (format.max_length && length > *format.max_length) {
        return wrong(ErrorCode::too_long);
    }
    return std::nullopt;
}

std::optional<Error> check_integer(std::int64_t value, const Format& format) {
    const bool low = format.minimum && value < *format.minimum;
    const bool high = format.maximum && value > *format.maximum;
    return low || high ? std::optional(wrong(format.range_error)) : std::nullopt;
}

std::optional<Error> within(std::string_view step, std::optional<Error> error) {
    if (error) {
        const bool is_item = error->field.empty() || error->field.front() == '[';
        error->field.insert(0, std::string(step) + (is_item ? "" : "."));
    }
    return error;
}

} // namespace kabinet::contract::fields
