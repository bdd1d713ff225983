#include "server/adapters/files/encoding.hpp"

#include "shared/base/names.hpp"

#include <array>
#include <cstring>

namespace kabinet::files {

namespace {

constexpr Names<Encoding, 2> names{{"utf-8", "windows-1251"}};

constexpr std::uint64_t high_bits = 0x8080808080808080U;

// 0x80 … 0xBF; from 0xC0 on come А … я in Unicode's own order.
constexpr std::array<std::uint16_t, 64> windows_1251_upper{
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A,
    0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x0098, 0x2122,
    0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6,
    0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456,
    0x0491, 0x00B5, 0x00B6, 0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457};

std::uint32_t unicode_of(unsigned char byte) noexcept {
    if (byte < 0x80) {
        return byte;
    }
    return byte < 0xC0 ? windows_1251_upper[byte - 0x80U] : 0x0410U + (byte - 0xC0U);
}

unsigned char at(std::string_view text, std::size_t index) noexcept {
    return static_cast<unsigned char>(text[index]);
}

/// The length of the well-formed letter at the front of a text that isn't empty; 0: there is none.
std::size_t letter_length(std::string_view text) noexcept {
    const unsigned char first = at(text, 0);
    if (first < 0x80) {
        return 1;
    }
    std::size_t length = 0;
    unsigned char least = 0x80; // what the second byte may be, against overlong forms, surrogates and what is too high
    unsigned char most = 0xBF;
    if (first >= 0xC2 && first <= 0xDF) {
        length = 2;
    } else if (first >= 0xE0 && first <= 0xEF) {
        length = 3;
        least = first == 0xE0 ? 0xA0 : least;
        most = first == 0xED ? 0x9F : most;
    } else if (first >= 0xF0 && first <= 0xF4) {
        length = 4;
        least = first == 0xF0 ? 0x90 : least;
        most = first == 0xF4 ? 0x8F : most;
    }
    if (length == 0 || text.size() < length || at(text, 1) < least || at(text, 1) > most) {
        return 0;
    }
    for (std::size_t i = 2; i < length; ++i) {
        if ((at(text, i) & 0xC0U) != 0x80U) {
            return 0;
        }
    }
    return length;
}

/// How many bytes at the front are ASCII, counted in eights as long as it goes.
std::size_t ascii_prefix(std::string_view text) noexcept {
    std::size_t length = 0;
    for (; length + sizeof(std::uint64_t) <= text.size(); length += sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + length, sizeof word);
        if ((word & high_bits) != 0) {
            break;
        }
    }
    while (length < text.size() && at(text, length) < 0x80) {
        ++length;
    }
    return length;
}

} // namespace

std::optional<Encoding> encoding_from(std::string_view name) noexcept {
    return names.find(name);
}

std::string_view name_of(Encoding encoding) noexcept {
    return names.of(encoding);
}

std::size_t byte_order_mark(std::string_view text) noexcept {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? mark.size() : 0;
}

Encoding detect_encoding(std::string_view beginning, bool cut) noexcept {
    constexpr std::size_t longest_letter = 4;
    if (byte_order_mark(beginning) > 0) {
        return Encoding::utf8;
    }
    std::size_t good = 0;
    std::size_t broken = 0;
    while (!beginning.empty()) {
        beginning.remove_prefix(ascii_prefix(beginning));
        if (beginning.empty()) {
            break;
        }
        const std::size_t length = letter_length(beginning);
        if (length == 0 && cut && beginning.size() < longest_letter) {
            break;
        }
        ++(length == 0 ? broken : good);
        beginning.remove_prefix(length == 0 ? 1 : length);
    }
    return broken > good ? Encoding::windows_1251 : Encoding::utf8;
}

bool is_ascii(std::string_view text) noexcept {
    return ascii_prefix(text) == text.size();
}

bool is_utf8(std::string_view text) noexcept {
    while (true) {
        text.remove_prefix(ascii_prefix(text));
        if (text.empty()) {
            return true;
        }
        const std::size_t length = letter_length(text);
        if (length == 0) {
            return false;
        }
        text.remove_prefix(length);
    }
}

void append_windows_1251_as_utf8(std::string& text, std::string_view bytes) {
    for (const char byte : bytes) {
        const std::uint32_t letter = unicode_of(static_cast<unsigned char>(byte));
        if (letter < 0x80) {
            text += static_cast<char>(letter);
        } else if (letter < 0x800) {
            text += static_cast<char>(0xC0U | (letter >> 6U));
            text += static_cast<char>(0x80U | (letter & 0x3FU));
        } else {
            text += static_cast<char>(0xE0U | (letter >> 12U));
            text += static_cast<char>(0x80U | ((letter >> 6U) & 0x3FU));
            text += static_cast<char>(0x80U | (letter & 0x3FU));
        }
    }
}

} // namespace kabinet::files
