#include "shared/contract/query.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <ranges>

namespace kabinet::contract {

namespace {

constexpr std::string_view hexadecimal = "0123456789ABCDEF";

bool unreserved(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._~").contains(c);
}

std::optional<unsigned> hex_value(char c) noexcept {
    const char upper = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
    const std::size_t value = hexadecimal.find(upper);
    return value == hexadecimal.npos ? std::nullopt : std::optional(static_cast<unsigned>(value));
}

std::string decode_form(std::string_view text) {
    std::string spaced(text);
    std::ranges::replace(spaced, '+', ' ');
    return percent_decode(spaced);
}

} // namespace

std::string percent_encode(std::string_view text) {
    std::string encoded;
    encoded.reserve(text.size());
    for (const char c : text) {
        if (unreserved(c)) {
            encoded += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            encoded += '%';
            encoded += hexadecimal[byte >> 4U];
            encoded += hexadecimal[byte & 15U];
        }
    }
    return encoded;
}

std::string percent_decode(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : std::nullopt;
        const auto low = high ? hex_value(text[i + 2]) : std::nullopt;
        if (low) {
            decoded += static_cast<char>(*high << 4U | *low);
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

Parameters parse_query(std::string_view query) {
    if (query.starts_with('?')) {
        query.remove_prefix(1);
    }
    Parameters parameters;
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        if (pair.empty()) {
            continue;
        }
        const std::size_t equals = std::min(pair.find('='), pair.size());
        parameters.emplace_back(decode_form(pair.substr(0, equals)),
                                decode_form(pair.substr(std::min(equals + 1, pair.size()))));
    }
    return parameters;
}

std::string_view find_parameter(const Parameters& parameters, std::string_view name) noexcept {
    for (const auto& [key, value] : parameters | std::views::reverse) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

void QueryWriter::add(std::string_view name, std::string_view value) {
    if (!query_.empty()) {
        query_ += '&';
    }
    query_ += percent_encode(name);
    query_ += '=';
    query_ += percent_encode(value);
}

void QueryWriter::add(std::string_view name, std::int64_t value) {
    add(name, std::string_view(std::to_string(value)));
}

} // namespace kabinet::contract
