#include "shared/contract/json_writer.hpp"

#include "shared/contract/json_reader.hpp"

#include <doctest/doctest.h>

#include <limits>

using kabinet::contract::JsonDocument;
using kabinet::contract::JsonWriter;

namespace {

std::string written(std::string_view text) {
    return JsonWriter().begin_object().text("a", text).end_object().take();
}

} // namespace

TEST_CASE("objects, arrays and values are put together with their commas") {
    JsonWriter json;
    json.begin_object().text("t", "x").integer("i", 1).boolean("b", false).begin_array("items");
    json.begin_object().end_object().begin_object().boolean("c", true).end_object();
    json.end_array().begin_array("none").end_array().integer("last", -2).end_object();
    CHECK(json.take() == R"({"t":"x","i":1,"b":false,"items":[{},{"c":true}],"none":[],"last":-2})");
}

TEST_CASE("a text that ends like a bracket still gets its comma") {
    CHECK(JsonWriter().begin_object().text("a", "{").text("b", "[").end_object().take() == R"({"a":"{","b":"["})");
}

TEST_CASE("the farthest integers are written out, a missing one is left out") {
    JsonWriter json;
    json.begin_object()
        .integer("max", std::numeric_limits<std::int64_t>::max())
        .integer("none", std::optional<std::int64_t>{})
        .integer("some", std::optional<std::int64_t>{7})
        .integer("min", std::numeric_limits<std::int64_t>::min())
        .end_object();
    CHECK(json.take() == R"({"max":9223372036854775807,"some":7,"min":-9223372036854775808})");
}

TEST_CASE("what JSON reserves is escaped") {
    CHECK(written("\"\\/") == R"({"a":"\"\\/"})");
    CHECK(written(std::string_view("\0\n\x1f\x7f", 4)) == "{\"a\":\"\\u0000\\u000a\\u001f\\u007f\"}");
    CHECK(written("Қазақша ₸ 😀") == "{\"a\":\"Қазақша ₸ 😀\"}");
}

TEST_CASE("every well-formed text comes back as it was") {
    std::string all;
    for (char32_t c = 0; c < 0x11'0000; c += c < 0x900 ? 1 : 97) {
        if (c >= 0xD800 && c <= 0xDFFF) {
            continue;
        }
        if (c < 0x80) {
            all += static_cast<char>(c);
        } else if (c < 0x800) {
            all += static_cast<char>(0xC0U | (c >> 6U));
            all += static_cast<char>(0x80U | (c & 0x3FU));
        } else {
            all += c < 0x1'0000 ? std::string(1, static_cast<char>(0xE0U | (c >> 12U)))
                                : std::string{static_cast<char>(0xF0U | (c >> 18U)),
                                              static_cast<char>(0x80U | ((c >> 12U) & 0x3FU))};
            all += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
            all += static_cast<char>(0x80U | (c & 0x3FU));
        }
    }
    const std::string json = written(all);
    JsonDocument document(json);
    auto root = document.root();
    const auto back = document.finish(root.text("a"));
    REQUIRE(back);
    CHECK(*back == all);
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD, and the rest stays readable") {
    for (const std::string_view broken : {"\x80", "\xC0\xAF", "\xC3", "\xE2\x82", "\xE0\x80\xAF", "\xED\xA0\x80",
                                          "\xF0\x80\x80\xAF", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\xFF"}) {
        CAPTURE(broken);
        const std::string json = written("x" + std::string(broken) + "y");
        JsonDocument document(json);
        auto root = document.root();
        const auto back = document.finish(root.text("a"));
        REQUIRE(back);
        CHECK(back->starts_with("x\uFFFD"));
        CHECK(back->ends_with("\uFFFDy"));
    }
}
