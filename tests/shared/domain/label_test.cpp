#include "shared/domain/line/label.hpp"

#include <doctest/doctest.h>

using kabinet::ErrorCode;
using kabinet::domain::Label;
using kabinet::domain::parse_cost_centre;
using kabinet::domain::parse_labels;

namespace {

std::string letters(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += "ә";
    }
    return text;
}

} // namespace

TEST_CASE("a label is what was typed, without the spaces around it") {
    CHECK(Label::parse("Склад")->str() == "Склад");
    CHECK(Label::parse("  Отдел  продаж ")->str() == "Отдел  продаж");
    CHECK(Label::parse(letters(40)).has_value());
}

TEST_CASE("a label that says nothing, is too long or would end a list is refused by name") {
    struct Row {
        std::string text;
        ErrorCode code;
    };

    for (const Row& row : {Row{"", ErrorCode::required}, Row{"   ", ErrorCode::required},
                           Row{letters(41), ErrorCode::too_long}, Row{"a,b", ErrorCode::label_characters},
                           Row{"a;b", ErrorCode::label_characters}, Row{"a\nb", ErrorCode::text_characters}}) {
        CAPTURE(row.text);
        const auto label = Label::parse(row.text, "labels[1]");
        REQUIRE_FALSE(label);
        CHECK(label.error().code == row.code);
        CHECK(label.error().field == "labels[1]");
    }
}

TEST_CASE("a line has each label once, and at most ten") {
    const auto labels = parse_labels({"Склад", "Офис", " Склад "});
    REQUIRE(labels);
    REQUIRE(labels->size() == 2);
    CHECK((*labels)[0].str() == "Офис");
    std::vector<std::string> many;
    for (int i = 0; i < 10; ++i) {
        many.push_back(std::to_string(i));
    }
    CHECK(parse_labels(many).has_value());
    many.emplace_back("9");
    CHECK(parse_labels(many).has_value());
    many.emplace_back("10");
    CHECK(parse_labels(many).error().code == ErrorCode::labels_many);
    CHECK(parse_labels({"Офис", ""}).error().field == "labels[1]");
}

TEST_CASE("a cost centre is any short text, or none") {
    CHECK(*parse_cost_centre(" 7210; склад, 2-й этаж ") == "7210; склад, 2-й этаж");
    CHECK(parse_cost_centre("  ")->empty());
    CHECK(parse_cost_centre(letters(41)).error().code == ErrorCode::too_long);
    CHECK(parse_cost_centre("a\tb").error().code == ErrorCode::text_characters);
}
