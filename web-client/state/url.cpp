#include "web-client/state/url.hpp"

namespace kabinet::client {
namespace {

int hex_value(char digit) {
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    const char lower = static_cast<char>(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string decoded(std::string_view text, bool plus_is_space) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '%' && at + 2 < text.size() && hex_value(text[at + 1]) >= 0 && hex_value(text[at + 2]) >= 0) {
            result += static_cast<char>(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2]));
            at += 2;
        } else {
            result += plus_is_space && text[at] == '+' ? ' ' : text[at];
        }
    }
    return result;
}

} // namespace

Url parse_url(std::string_view address) {
    const std::string_view before_hash = address.substr(0, address.find('#'));
    const std::size_t mark = before_hash.find('?');
    Url url{decoded(before_hash.substr(0, mark), false), {}};
    if (url.path.empty()) {
        url.path = "/";
    }
    std::string_view rest = mark == std::string_view::npos ? std::string_view{} : before_hash.substr(mark + 1);
    while (!rest.empty()) {
        const std::string_view part = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(rest.size(), part.size() + 1));
        if (part.empty()) {
            continue;
        }
        const std::size_t equals = part.find('=');
        const std::string_view value = equals == std::string_view::npos ? std::string_view{} : part.substr(equals + 1);
        url.parameters.emplace_back(decoded(part.substr(0, equals), true), decoded(value, true));
    }
    return url;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    std::string result;
    for (const char character : text) {
        if (plain.contains(character)) {
            result += character;
        } else {
            const auto byte = static_cast<unsigned char>(character);
            result += {'%', digits[byte >> 4U], digits[byte & 15U]};
        }
    }
    return result;
}

} // namespace kabinet::client
