#include "server/adapters/files/encoding.hpp"

#include <doctest/doctest.h>

using namespace kabinet::files;

namespace {

std::string utf8_of(std::string_view bytes) {
    std::string text;
    append_windows_1251_as_utf8(text, bytes);
    return text;
}

} // namespace

TEST_CASE("UTF-8 is taken as Unicode defines it") {
    for (const char* good : {"", "abc", "ТОО «Кабинет», ₸", "\xF0\x9F\x98\x80", "a long run of ASCII and then Ә"}) {
        CHECK(is_utf8(good));
    }
    for (const char* bad : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                            "\xF5\x80\x80\x80", "\xD0", "\xE2\x82", "\xD0x", "long enough ASCII before \xFF"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_utf8(bad));
    }
}

TEST_CASE("every byte of Windows-1251 becomes a letter of well-formed UTF-8") {
    CHECK(utf8_of("\xC0\xDF\xE0\xFF\xA8\xB8") == "АЯаяЁё");
    CHECK(utf8_of("\xB2\xB3\xB9\xAB\xBB\x88\x97\xA0") == "Іі№«»€—\u00A0");
    for (int byte = 0; byte < 256; ++byte) {
        const char letter = static_cast<char>(byte);
        CHECK(is_utf8(utf8_of({&letter, 1})));
    }
}

TEST_CASE("the encoding is seen by the letters of the file's beginning") {
    CHECK(detect_encoding("number,name\n", false) == Encoding::utf8);
    CHECK(detect_encoding("имя\n", false) == Encoding::utf8);
    CHECK(detect_encoding("\xEF\xBB\xBFname\n", false) == Encoding::utf8);
    CHECK(detect_encoding("\xE8\xEC\xFF\n", false) == Encoding::windows_1251);
    CHECK(detect_encoding("name\n\xFF", false) == Encoding::windows_1251);
    CHECK(detect_encoding("a damaged row \xFF among much good Кириллица", false) == Encoding::utf8);
}

TEST_CASE("a beginning that ends within a letter is no broken one") {
    CHECK(detect_encoding("name \xD0", true) == Encoding::utf8);
    CHECK(detect_encoding("name \xE2\x82", true) == Encoding::utf8);
}
