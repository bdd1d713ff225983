#include "shared/contract/codec.hpp"
#include "shared/contract/formats.hpp"

#include <doctest/doctest.h>

#include <limits>

using kabinet::code_name;
using kabinet::ErrorCode;
using kabinet::contract::accept;
using kabinet::contract::Codec;
using kabinet::contract::decode;
using kabinet::contract::encode;
using kabinet::contract::field;
using kabinet::contract::Fields;
using kabinet::contract::validate;

namespace formats = kabinet::contract::formats;

namespace sample {

enum class Colour : std::uint8_t { red, green };

std::string_view name_of(Colour colour) noexcept {
    return colour == Colour::red ? "red" : "green";
}

struct Item {
    std::string msisdn;
    std::vector<std::string> notes;
};

struct Everything {
    std::string text;
    std::int64_t number = 0;
    bool truth = false;
    Colour colour = Colour::red;
    std::string colour_name = "red";
    std::optional<std::string> maybe_text;
    std::optional<std::int64_t> maybe_number;
    std::optional<bool> maybe_truth;
    std::optional<Item> maybe_item;
    Item item;
    std::vector<Item> items;
    std::vector<std::string> texts;
    std::string with_default = "default";
};

} // namespace sample

template <> struct kabinet::contract::Fields<sample::Item> {
    static constexpr auto list = std::tuple{
        field("msisdn", &sample::Item::msisdn, formats::msisdn, "A number"),
        field("notes", &sample::Item::notes, formats::text(5), "Short notes").optional(),
    };
};

template <> struct kabinet::contract::Fields<sample::Everything> {
    static constexpr auto list = std::tuple{
        field("text", &sample::Everything::text, formats::text(3).or_none(), "A text"),
        field("number", &sample::Everything::number, formats::between(1, 9, ErrorCode::limit_range), "A number"),
        field("truth", &sample::Everything::truth, "A truth"),
        field("colour", &sample::Everything::colour, "A colour"),
        field("colour_name", &sample::Everything::colour_name, formats::one_of<sample::Colour>(), "A colour's name"),
        field("maybe_text", &sample::Everything::maybe_text, formats::email, "A text or none"),
        field("maybe_number", &sample::Everything::maybe_number, formats::count, "A number or none"),
        field("maybe_truth", &sample::Everything::maybe_truth, "A truth or none"),
        field("maybe_item", &sample::Everything::maybe_item, "An item or none"),
        field("item", &sample::Everything::item, "An item"),
        field("items", &sample::Everything::items, "Items"),
        field("texts", &sample::Everything::texts, formats::msisdn, "Numbers"),
        field("with_default", &sample::Everything::with_default, "A text that may be left out").optional(),
    };
};

template struct kabinet::contract::Codec<sample::Everything>;

namespace {

sample::Everything good() {
    sample::Everything value;
    value.text = "жүз";
    value.number = 9;
    value.item.msisdn = "77010542019";
    return value;
}

const std::string least =
    R"({"text":"","number":1,"truth":true,"colour":"green","colour_name":"red","item":{"msisdn":"1"},"items":[],"texts":[]})";

void check_refused(const std::string& json, ErrorCode code, std::string_view field) {
    CAPTURE(json);
    const auto read = decode<sample::Everything>(json);
    REQUIRE_FALSE(read);
    CHECK(code_name(read.error().code) == code_name(code));
    CHECK(read.error().field == field);
}

void check_invalid(const sample::Everything& value, ErrorCode code, std::string_view field) {
    const auto valid = validate(value);
    REQUIRE_FALSE(valid);
    CHECK(code_name(valid.error().code) == code_name(code));
    CHECK(valid.error().field == field);
}

std::string with(std::string_view from, std::string_view to) {
    std::string json = least;
    return json.replace(json.find(from), from.size(), to);
}

} // namespace

TEST_CASE("a DTO is written in its list's order, without what it has none of") {
    CHECK(encode(good()) == R"({"text":"жүз","number":9,"truth":false,"colour":"red","colour_name":"red",)"
                            R"("item":{"msisdn":"77010542019"},"items":[],"texts":[],"with_default":"default"})");
}

TEST_CASE("every kind of field survives the way") {
    auto value = good();
    value.text = "\"\\\n";
    value.number = std::numeric_limits<std::int64_t>::min();
    value.truth = true;
    value.colour = sample::Colour::green;
    value.maybe_text = "";
    value.maybe_number = 0;
    value.maybe_truth = false;
    value.maybe_item = sample::Item{.msisdn = "1", .notes = {}};
    value.items = {{.msisdn = "2", .notes = {"a", "", "\xFF"}}, {.msisdn = "3", .notes = {}}};
    value.texts = {"x", "y\"z"};
    value.with_default = "other";
    const auto read = decode<sample::Everything>(encode(value));
    REQUIRE(read);
    CHECK(read->text == value.text);
    CHECK(read->number == value.number);
    CHECK(read->truth);
    CHECK(read->colour == sample::Colour::green);
    CHECK(read->maybe_text == "");
    CHECK(read->maybe_number == 0);
    CHECK(read->maybe_truth == false);
    REQUIRE(read->maybe_item);
    CHECK(read->maybe_item->msisdn == "1");
    CHECK(read->item.msisdn == "77010542019");
    REQUIRE(read->items.size() == 2);
    CHECK(read->items[0].notes == std::vector<std::string>{"a", "", "\uFFFD"});
    CHECK(read->items[1].msisdn == "3");
    CHECK(read->texts == value.texts);
    CHECK(read->with_default == "other");
}

TEST_CASE("what may be missing keeps its default") {
    const auto read = decode<sample::Everything>(least);
    REQUIRE(read);
    CHECK(read->with_default == "default");
    CHECK_FALSE(read->maybe_text);
    CHECK_FALSE(read->maybe_item);
    CHECK(read->item.notes.empty());
    CHECK(decode<sample::Everything>(with(R"("texts":[])", R"("texts":[],"with_default":null,"maybe_number":null)")));
}

TEST_CASE("the first field that is wrong is named with the way to it") {
    check_refused("[]", ErrorCode::malformed, "");
    check_refused(with("\"number\":1,", ""), ErrorCode::required, "number");
    check_refused(with("\"number\":1", "\"number\":\"1\""), ErrorCode::malformed, "number");
    check_refused(with("\"green\"", "\"blue\""), ErrorCode::unknown_value, "colour");
    check_refused(with("\"green\"", "1"), ErrorCode::malformed, "colour");
    check_refused(with("{\"msisdn\":\"1\"}", "{}"), ErrorCode::required, "item.msisdn");
    check_refused(with("{\"msisdn\":\"1\"}", "null"), ErrorCode::required, "item");
    check_refused(with("{\"msisdn\":\"1\"}", "[]"), ErrorCode::malformed, "item");
    check_refused(with("\"items\":[]", R"("items":[{"msisdn":"1"},{"msisdn":2}])"), ErrorCode::malformed,
                  "items[1].msisdn");
    check_refused(with("\"items\":[]", R"("items":[{"msisdn":"1","notes":["a",5]}])"), ErrorCode::malformed,
                  "items[0].notes[1]");
    check_refused(with("\"texts\":[]", R"("texts":["a",null])"), ErrorCode::malformed, "texts[1]");
    check_refused(with("\"texts\":[]", R"("texts":[],"maybe_item":{})"), ErrorCode::required, "maybe_item.msisdn");
    check_refused(with("\"texts\":[]", R"("texts":[],"maybe_truth":0)"), ErrorCode::malformed, "maybe_truth");
}

TEST_CASE("an answer isn't held to its formats, a request is") {
    CHECK(decode<sample::Everything>(least));
    const auto refused = accept<sample::Everything>(least);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().field == "item.msisdn");
    CHECK(accept<sample::Everything>("{}").error().code == ErrorCode::required);
    CHECK(validate(good()));
    CHECK(accept<sample::Everything>(encode(good())));
}

TEST_CASE("what breaks its format is named with the reason and the way to it") {
    auto value = good();
    value.text = "жүзі";
    check_invalid(value, ErrorCode::too_long, "text");
    value = good();
    value.number = 10;
    check_invalid(value, ErrorCode::limit_range, "number");
    value.number = 0;
    check_invalid(value, ErrorCode::limit_range, "number");
    value = good();
    value.colour_name = "blue";
    check_invalid(value, ErrorCode::unknown_value, "colour_name");
    value.colour_name = "";
    check_invalid(value, ErrorCode::required, "colour_name");
    value = good();
    value.maybe_text = "a@b";
    check_invalid(value, ErrorCode::email_domain, "maybe_text");
    value = good();
    value.maybe_number = -1;
    check_invalid(value, ErrorCode::out_of_range, "maybe_number");
    value = good();
    value.items = {good().item, {.msisdn = "7701", .notes = {}}};
    check_invalid(value, ErrorCode::msisdn_length, "items[1].msisdn");
    value.items[1] = {.msisdn = "77010542019", .notes = {"fits", ""}};
    check_invalid(value, ErrorCode::required, "items[1].notes[1]");
    value = good();
    value.texts = {"77010542019", "x"};
    check_invalid(value, ErrorCode::msisdn_characters, "texts[1]");
}
