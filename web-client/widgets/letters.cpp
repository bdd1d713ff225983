#include "web-client/widgets/letters.hpp"

#include <cstdint>

namespace kabinet::client {
namespace {

// Letters of two UTF-8 bytes, as their code points.
bool is_pair_above(char32_t letter) {
    // From Ѡ on (historic and Kazakh letters) a capital has an even code point and its small letter the next one.
    return letter >= 0x460 && letter <= 0x52F && !(letter >= 0x482 && letter <= 0x489) &&
           !(letter >= 0x4C0 && letter <= 0x4CF);
}

char32_t upper(char32_t letter) {
    if (letter >= 'a' && letter <= 'z') {
        return letter - 32;
    }
    if (letter >= 0x430 && letter <= 0x44F) { // а … я
        return letter - 0x20;
    }
    if (letter >= 0x450 && letter <= 0x45F) { // ѐ … џ, with ё and і
        return letter - 0x50;
    }
    return is_pair_above(letter) && letter % 2 == 1 ? letter - 1 : letter;
}

char32_t lower(char32_t letter) {
    if (letter >= 'A' && letter <= 'Z') {
        return letter + 32;
    }
    if (letter >= 0x410 && letter <= 0x42F) {
        return letter + 0x20;
    }
    if (letter >= 0x400 && letter <= 0x40F) {
        return letter + 0x50;
    }
    return is_pair_above(letter) && letter % 2 == 0 ? letter + 1 : letter;
}

template <class Change> std::string changed(std::string_view text, Change change) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            result += static_cast<char>(change(byte));
        } else if (byte >= 0xC0 && byte < 0xE0 && at + 1 < text.size()) {
            const auto next = static_cast<unsigned char>(text[++at]);
            const char32_t letter = change((static_cast<char32_t>(byte & 0x1FU) << 6U) | (next & 0x3FU));
            result += {static_cast<char>(0xC0U | (letter >> 6U)), static_cast<char>(0x80U | (letter & 0x3FU))};
        } else {
            result += text[at];
        }
    }
    return result;
}

} // namespace

std::string upper_case(std::string_view text) {
    return changed(text, upper);
}

std::string lower_case(std::string_view text) {
    return changed(text, lower);
}

} // namespace kabinet::client
