#include "shared/contract/json_writer.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace kabinet::contract {

namespace {

constexpr std::string_view replacement = "\uFFFD";

unsigned byte_at(std::string_view text, std::size_t at) noexcept {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

bool continues(std::string_view text, std::size_t at) noexcept {
    return (byte_at(text, at) & 0xC0U) == 0x80U;
}

/// Bytes of the well-formed character at the front (Unicode, table 3-7); 0: it is not well formed.
std::size_t character_length(std::string_view text) noexcept {
    const unsigned first = byte_at(text, 0);
    const unsigned second = byte_at(text, 1);
    if (first < 0x80) {
        return 1;
    }
    if (!continues(text, 1)) {
        return 0;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return 2;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlong = first == 0xE0 && second < 0xA0;
        const bool surrogate = first == 0xED && second > 0x9F;
        return !overlong && !surrogate && continues(text, 2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool overlong = first == 0xF0 && second < 0x90;
        const bool too_far = first == 0xF4 && second > 0x8F;
        return !overlong && !too_far && continues(text, 2) && continues(text, 3) ? 4 : 0;
    }
    return 0;
}

/// Bytes at the front that may stand in a JSON string as they are.
std::size_t verbatim_length(std::string_view text) noexcept {
    std::size_t length = 0;
    while (length < text.size()) {
        const char c = text[length];
        if (c >= ' ' && c <= '~' && c != '"' && c != '\\') {
            ++length;
            continue;
        }
        // Cyrillic is two bytes, and most of what is not ASCII here.
        if ((c & '\xE0') == '\xC0' && c > '\xC1' && length + 1 < text.size() && (text[length + 1] & '\xC0') == '\x80') {
            length += 2;
            continue;
        }
        const std::size_t character = character_length(text.substr(length));
        if (character < 2) {
            break;
        }
        length += character;
    }
    return length;
}

char* put(char* at, std::string_view text) noexcept {
    return at + text.copy(at, text.size());
}

/// The escape of the first byte of `text`, which cannot stand as it is.
char* put_escaped(char* at, std::string_view text) noexcept {
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(text.front());
    if (byte >= 0x80) {
        return put(at, replacement);
    }
    *at++ = '\\';
    if (byte == '"' || byte == '\\') {
        *at++ = text.front();
        return at;
    }
    at = put(at, "u00");
    *at++ = hexadecimal[byte >> 4U];
    *at++ = hexadecimal[byte & 15U];
    return at;
}

/// The value in quotes; its first `verbatim` bytes need no escape.
inline char* put_value(char* at, std::string_view value, std::size_t verbatim) noexcept {
    *at++ = '"';
    at = put(at, value.substr(0, verbatim));
    while (verbatim < value.size()) {
        value.remove_prefix(verbatim);
        at = put_escaped(at, value);
        value.remove_prefix(1);
        verbatim = verbatim_length(value);
        at = put(at, value.substr(0, verbatim));
    }
    *at++ = '"';
    return at;
}

constexpr std::size_t longest_escape = 6;
constexpr std::size_t around_name = 4; // comma, two quotes, colon

} // namespace

char* JsonWriter::room(std::size_t size) {
    if (json_.size() - used_ < size) {
        json_.resize(std::max(json_.size() * 2, used_ + size));
    }
    return json_.data() + used_;
}

void JsonWriter::keep(const char* end) noexcept {
    used_ = static_cast<std::size_t>(end - json_.data());
}

char* JsonWriter::put_comma(char* at) const noexcept {
    if (used_ > 0 && at[-1] != '{' && at[-1] != '[') {
        *at++ = ',';
    }
    return at;
}

char* JsonWriter::put_name(char* at, std::string_view name) const noexcept {
    at = put_comma(at);
    *at++ = '"';
    at = put(at, name);
    *at++ = '"';
    *at++ = ':';
    return at;
}

JsonWriter& JsonWriter::begin_object() {
    char* at = put_comma(room(2));
    *at++ = '{';
    keep(at);
    return *this;
}

JsonWriter& JsonWriter::end_object() {
    keep(put(room(1), "}"));
    return *this;
}

JsonWriter& JsonWriter::begin_object(std::string_view name) {
    char* at = put_name(room(name.size() + around_name + 1), name);
    *at++ = '{';
    keep(at);
    return *this;
}

JsonWriter& JsonWriter::begin_array(std::string_view name) {
    char* at = put_name(room(name.size() + around_name + 1), name);
    *at++ = '[';
    keep(at);
    return *this;
}

JsonWriter& JsonWriter::end_array() {
    keep(put(room(1), "]"));
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view name, std::string_view value) {
    const std::size_t verbatim = verbatim_length(value);
    const std::size_t escapes = (value.size() - verbatim) * longest_escape;
    char* at = put_name(room(name.size() + around_name + verbatim + escapes + 2), name);
    keep(put_value(at, value, verbatim));
    return *this;
}

JsonWriter& JsonWriter::item(std::string_view value) {
    const std::size_t verbatim = verbatim_length(value);
    const std::size_t escapes = (value.size() - verbatim) * longest_escape;
    keep(put_value(put_comma(room(verbatim + escapes + 3)), value, verbatim));
    return *this;
}

JsonWriter& JsonWriter::integer(std::string_view name, std::int64_t value) {
    constexpr std::size_t longest = 20; // "-9223372036854775808"
    char* at = put_name(room(name.size() + around_name + longest), name);
    keep(std::to_chars(at, at + longest, value).ptr);
    return *this;
}

JsonWriter& JsonWriter::integer(std::string_view name, std::optional<std::int64_t> value) {
    return value ? integer(name, *value) : *this;
}

JsonWriter& JsonWriter::boolean(std::string_view name, bool value) {
    const std::string_view word = value ? "true" : "false";
    keep(put(put_name(room(name.size() + around_name + word.size()), name), word));
    return *this;
}

} // namespace kabinet::contract
