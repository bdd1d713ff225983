#include "web-client/theme/text.hpp"

#include "tests/web-client/support/headless.hpp"
#include "web-client/theme/fonts.hpp"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>
#include <string>

using namespace kabinet::client;

namespace {

struct InFrame {
    test::Headless headless{800, 600};

    InFrame() { headless.begin(); }

    ~InFrame() { headless.end(); }
};

} // namespace

TEST_CASE("figures are equally wide, so columns of money line up") {
    const InFrame frame;
    for (const TextStyle& style : {type::body, type::body_medium, type::body_strong, type::display}) {
        const float zero = text_width(style, "0");
        for (const char* digit : {"1", "2", "3", "4", "5", "6", "7", "8", "9"}) {
            CHECK(text_width(style, digit) == doctest::Approx(zero));
        }
    }
}

TEST_CASE("every letter of the three languages and the tenge sign is in every face") {
    const InFrame frame;
    const std::string letters = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя"
                                "ӘҒҚҢӨҰҮҺІәғқңөұүһіABCXYZabcxyz0123456789₸№«»—–·•…/+↑↓";
    for (const Weight weight : {Weight::regular, Weight::medium, Weight::semibold}) {
        const char* at = letters.data();
        const char* const end = at + letters.size();
        while (at < end) {
            unsigned int letter = 0;
            at += ImTextCharFromUtf8(&letter, at, end);
            CAPTURE(letter);
            CHECK(face(weight)->IsGlyphInFont(static_cast<ImWchar>(letter)));
        }
    }
}

TEST_CASE("a size is the size of the em, as in CSS") {
    const InFrame frame;
    CHECK(text_width({28, 32, Weight::regular}, "Номер") ==
          doctest::Approx(2 * text_width({14, 20, Weight::regular}, "Номер")));
    // Inter's figure zero in tabular form, in thousandths of its em.
    CHECK(text_width({1000, 1000, Weight::regular}, "0") == doctest::Approx(618).epsilon(0.05));
}

TEST_CASE("text that fits stays, text that doesn't ends in an ellipsis and fits") {
    const InFrame frame;
    const std::string text = "Бизнес Класс Специалист";
    const float width = text_width(type::body, text);
    CHECK(shortened(type::body, text, width) == text);
    const std::string cut = shortened(type::body, text, width / 2);
    CHECK(cut.ends_with("…"));
    CHECK(cut.starts_with("Бизнес"));
    CHECK(text_width(type::body, cut) <= width / 2);
    CHECK_FALSE(cut.ends_with(" …"));
}

TEST_CASE("lines break at spaces and none is wider than asked") {
    const InFrame frame;
    const std::string text = "Указан последний зафиксированный IMEI код устройства";
    const auto lines = wrapped(type::body, text, 160);
    REQUIRE(lines.size() > 1);
    std::string joined;
    for (const auto line : lines) {
        CHECK(text_width(type::body, line) <= 160);
        joined += joined.empty() ? "" : " ";
        joined += line;
    }
    CHECK(joined == text);
}

TEST_CASE("a word wider than the line is broken inside, and nothing is lost") {
    const InFrame frame;
    const std::string word = "89997027507916785078899970275079167850788999702750791678507";
    const auto lines = wrapped(type::body, word, 100);
    CHECK(lines.size() > 2);
    std::string joined;
    for (const auto line : lines) {
        CHECK_FALSE(line.empty());
        joined += line;
    }
    CHECK(joined == word);
}

TEST_CASE("an empty text is one empty line, a newline begins another") {
    const InFrame frame;
    CHECK(wrapped(type::body, "", 100).size() == 1);
    CHECK(wrapped(type::body, "a\nb", 100).size() == 2);
}
