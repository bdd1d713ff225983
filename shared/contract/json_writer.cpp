#include "shared/contract/json_writer.hpp"

#include <array>
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

bool plain(char c) noexcept {
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
}

} // namespace

void JsonWriter::comma() {
    if (!json_.empty() && json_.back() != '{' && json_.back() != '[') {
        json_ += ',';
    }
}

void JsonWriter::quoted(std::string_view value) {
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    json_ += '"';
    while (!value.empty()) {
        std::size_t run = 0;
        while (run < value.size() && plain(value[run])) {
            ++run;
        }
        json_ += value.substr(0, run);
        value.remove_prefix(run);
        if (value.empty()) {
            break;
        }
        const char c = value.front();
        const std::size_t length = character_length(value);
        if (c == '"' || c == '\\') {
            json_ += '\\';
            json_ += c;
        } else if (length == 1) {
            json_ += "\\u00";
            json_ += hexadecimal[static_cast<unsigned char>(c) >> 4U];
            json_ += hexadecimal[static_cast<unsigned char>(c) & 15U];
        } else {
            json_ += length == 0 ? replacement : value.substr(0, length);
        }
        value.remove_prefix(length == 0 ? 1 : length);
    }
    json_ += '"';
}

void JsonWriter::key(std::string_view name) {
    comma();
    quoted(name);
    json_ += ':';
}

JsonWriter& JsonWriter::begin_object() {
    comma();
    json_ += '{';
    return *this;
}

JsonWriter& JsonWriter::end_object() {
    json_ += '}';
    return *this;
}

JsonWriter& JsonWriter::begin_array(std::string_view name) {
    key(name);
    json_ += '[';
    return *this;
}

JsonWriter& JsonWriter::end_array() {
    json_ += ']';
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view name, std::string_view value) {
    key(name);
    quoted(value);
    return *this;
}

JsonWriter& JsonWriter::integer(std::string_view name, std::int64_t value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    key(name);
    json_.append(digits.data(), end);
    return *this;
}

JsonWriter& JsonWriter::integer(std::string_view name, std::optional<std::int64_t> value) {
    return value ? integer(name, *value) : *this;
}

JsonWriter& JsonWriter::boolean(std::string_view name, bool value) {
    key(name);
    json_ += value ? "true" : "false";
    return *this;
}

} // namespace kabinet::contract
