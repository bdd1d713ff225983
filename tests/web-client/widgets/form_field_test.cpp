#include "web-client/widgets/form_field.hpp"

#include "tests/web-client/support/stage.hpp"

#include <doctest/doctest.h>

using namespace kabinet::client;
using kabinet::client::test::phone_environment;
using kabinet::client::test::Stage;

TEST_CASE("a field is named by its label and described by its help, or by what is wrong with it") {
    FieldWords words{.label = "Электронная почта", .help = "Отчет придет сюда"};
    std::string text;
    Stage stage([&](Ui& ui) { form_field(ui, 10, 10, 300, words, {.key = "email"}, text); });
    const Node calm = stage.get(Role::textbox, "Электронная почта");
    CHECK(calm.description == "Отчет придет сюда");
    CHECK_FALSE(calm.invalid);
    CHECK_FALSE(calm.required);
    words.error = "Введите адрес";
    words.required = true;
    stage.settle();
    const Node wrong = stage.get(Role::textbox, "Электронная почта");
    CHECK(wrong.description == "Введите адрес");
    CHECK(wrong.invalid);
    CHECK(wrong.required);
    CHECK(stage.has_text("Введите адрес"));
    CHECK_FALSE(stage.has_text("Отчет придет сюда"));
}

TEST_CASE("an error makes the field higher by its lines, and nothing overlaps") {
    FieldWords words{.label = "Поле"};
    std::string text;
    float height = 0;
    Stage stage([&](Ui& ui) { height = form_field(ui, 10, 10, 200, words, {.key = "f"}, text).height; });
    const float calm = height;
    CHECK(calm == form_field_height(stage.ui(), 200, words, {}));
    words.error = "Это очень длинное объяснение того, что не так, в несколько строк";
    stage.settle();
    CHECK(height > calm + 30);
    CHECK(height == form_field_height(stage.ui(), 200, words, {}));
    const Node field = stage.get(Role::textbox, "Поле");
    for (const Node& node : stage.all(Role::paragraph)) {
        CHECK((node.rect.bottom() <= field.rect.y || node.rect.y >= field.rect.bottom()));
    }
}

TEST_CASE("a finger has 44 pixels to hit") {
    std::string text;
    Stage stage([&](Ui& ui) { form_field(ui, 10, 10, 300, {.label = "Поле"}, {.key = "f"}, text); }, phone_environment);
    CHECK(stage.get(Role::textbox, "Поле").rect.h >= 44);
}

TEST_CASE("typing and Enter are told once; a field that is disabled takes no focus") {
    std::string text;
    int changed = 0;
    int submitted = 0;
    bool enabled = true;
    Stage stage([&](Ui& ui) {
        const auto result = form_field(ui, 10, 10, 300, {.label = "Поле"}, {.key = "f", .enabled = enabled}, text);
        changed += result.changed ? 1 : 0;
        submitted += result.submitted ? 1 : 0;
    });
    stage.type(Role::textbox, "Поле", "abc");
    stage.submit(Role::textbox, "Поле");
    CHECK(text == "abc");
    CHECK(changed == 1);
    CHECK(submitted == 1);
    enabled = false;
    stage.semantics.report_focus(0, false);
    stage.settle();
    stage.click(Role::textbox, "Поле");
    CHECK(stage.get(Role::textbox, "Поле").disabled);
    CHECK(stage.semantics.focus() == 0);
}
