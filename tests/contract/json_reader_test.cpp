#include "shared/contract/json_reader.hpp"

#include <doctest/doctest.h>

#include <limits>

using kabinet::ErrorCode;
using kabinet::Result;
using kabinet::contract::JsonDocument;
using kabinet::contract::JsonObject;

namespace {

template <class Read> auto read(std::string_view json, Read from) {
    JsonDocument document(json);
    JsonObject root = document.root();
    return document.finish(from(root));
}

Result<std::string> read_text(std::string_view json) {
    return read(json, [](JsonObject& root) { return root.text("a"); });
}

Result<std::int64_t> read_integer(std::string_view json) {
    return read(json, [](JsonObject& root) { return root.integer("a"); });
}

Result<bool> read_boolean(std::string_view json) {
    return read(json, [](JsonObject& root) { return root.boolean("a"); });
}

template <class T> void check_refused(const Result<T>& result, ErrorCode code, std::string_view field) {
    REQUIRE_FALSE(result);
    CHECK(kabinet::code_name(result.error().code) == kabinet::code_name(code));
    CHECK(result.error().field == field);
}

} // namespace

TEST_CASE("texts, numbers and truths are read as they are") {
    CHECK(read_text(R"({"a": "Қазақша \"₸\" \u0436"})") == "Қазақша \"₸\" ж");
    CHECK(read_text(R"({"a": ""})") == "");
    CHECK(read_text(R"({"a": "a\u0000b"})") == std::string("a\0b", 3));
    CHECK(read_integer(R"({"a": -9223372036854775808})") == std::numeric_limits<std::int64_t>::min());
    CHECK(read_integer(R"({"a": 9223372036854775807})") == std::numeric_limits<std::int64_t>::max());
    CHECK(read_boolean(R"({"a": true})") == true);
    CHECK(read_boolean(R"({"a": false})") == false);
}

TEST_CASE("what is missing or null is required") {
    check_refused(read_text("{}"), ErrorCode::required, "a");
    check_refused(read_text(R"({"a": null})"), ErrorCode::required, "a");
    check_refused(read_text(R"({"A": "x"})"), ErrorCode::required, "a");
    check_refused(read_integer("{}"), ErrorCode::required, "a");
    check_refused(read_boolean("{}"), ErrorCode::required, "a");
}

TEST_CASE("another type is malformed, and nothing is converted") {
    for (const char* json : {R"({"a": 1})", R"({"a": true})", R"({"a": []})", R"({"a": {}})"}) {
        check_refused(read_text(json), ErrorCode::malformed, "a");
    }
    for (const char* json :
         {R"({"a": "1"})", R"({"a": 1.0})", R"({"a": 1e2})", R"({"a": 9223372036854775808})", R"({"a": true})"}) {
        CAPTURE(json);
        check_refused(read_integer(json), ErrorCode::malformed, "a");
    }
    for (const char* json : {R"({"a": 0})", R"({"a": "true"})"}) {
        check_refused(read_boolean(json), ErrorCode::malformed, "a");
    }
}

TEST_CASE("a text that is no JSON object is malformed as a whole") {
    for (const std::string_view json :
         {"", " ", "null", "[]", "\"a\"", "1", "{", "{}}", "{\"a\":}", "{'a': 1}", "{\"a\": 1,}", "{\"a\": 01}",
          "{\"a\": NaN}", "// comment\n{}", "{\"a\": \"\x80\"}", "{\"a\": \"\\ud800\"}", "{\"a\": \"\n\"}",
          "\xEF\xBB\xBF{}"}) {
        CAPTURE(json);
        check_refused(read_text(json), ErrorCode::malformed, "");
    }
    check_refused(read_text(std::string(100'000, '[')), ErrorCode::malformed, "");
    check_refused(read_text(std::string_view{}), ErrorCode::malformed, "");
}

TEST_CASE("what may be left out may be null, but not of another type") {
    const auto optional = [](std::string_view json) {
        return read(json, [](JsonObject& root) { return root.optional_integer("a"); });
    };
    CHECK(optional("{}") == std::nullopt);
    CHECK(optional(R"({"a": null})") == std::nullopt);
    CHECK(optional(R"({"a": 5})") == 5);
    check_refused(optional(R"({"a": "5"})"), ErrorCode::malformed, "a");

    const auto otherwise = [](std::string_view json) {
        return read(json, [](JsonObject& root) { return root.text_or("a", "none"); });
    };
    CHECK(otherwise("{}") == "none");
    CHECK(otherwise(R"({"a": "x"})") == "x");
    check_refused(otherwise(R"({"a": 1})"), ErrorCode::malformed, "a");

    const auto truth = [](std::string_view json) {
        return read(json, [](JsonObject& root) { return root.boolean_or("a", true); });
    };
    CHECK(truth("{}") == true);
    CHECK(truth(R"({"a": false})") == false);
    check_refused(truth(R"({"a": 0})"), ErrorCode::malformed, "a");
}

TEST_CASE("objects of an array are read one after the other, errors say which") {
    const auto texts = [](std::string_view json) {
        return read(json, [](JsonObject& root) {
            std::string all;
            root.array("items").for_each([&](JsonObject item) { all += item.text("a") + ";"; });
            return all;
        });
    };
    CHECK(texts(R"({"items": []})") == "");
    CHECK(texts(R"({"items": [{"a": "x"}, {"b": [1, {}], "a": "y"}]})") == "x;y;");
    check_refused(texts("{}"), ErrorCode::required, "items");
    check_refused(texts(R"({"items": {"a": "x"}})"), ErrorCode::malformed, "items");
    check_refused(texts(R"({"items": [{"a": "x"}, {"a": 1}]})"), ErrorCode::malformed, "items[1].a");
    check_refused(texts(R"({"items": [{"a": "x"}, {}, 5]})"), ErrorCode::required, "items[1].a");
    check_refused(texts(R"({"items": [{"a": "x"}, 5, {}]})"), ErrorCode::malformed, "items[1]");
    check_refused(texts(R"({"items": [null]})"), ErrorCode::malformed, "items[0]");
}

TEST_CASE("the first error is the one that is told") {
    const auto both = [](std::string_view json) {
        return read(json, [](JsonObject& root) {
            std::string all = root.text("a");
            all += root.text("b");
            return all;
        });
    };
    check_refused(both(R"({"a": 1})"), ErrorCode::malformed, "a");
    check_refused(both(R"({"b": 1})"), ErrorCode::required, "a");
}
