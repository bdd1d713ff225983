#include "web-client/widgets/checkbox.hpp"

#include "tests/web-client/support/stage.hpp"
#include "web-client/widgets/switch.hpp"

#include <doctest/doctest.h>

using namespace kabinet::client;
using kabinet::client::test::phone_environment;
using kabinet::client::test::Stage;

TEST_CASE("a checkbox says whether it is checked, and is pressed by mouse and keyboard on its words too") {
    Checked checked = Checked::no;
    Stage stage([&](Ui& ui) {
        if (checkbox(ui, 10, 10, 240, {.key = "c", .label = "Согласен", .checked = checked})) {
            checked = checked == Checked::yes ? Checked::no : Checked::yes;
        }
    });
    CHECK(stage.get(Role::checkbox, "Согласен").checked == false);
    stage.click(Role::checkbox, "Согласен");
    CHECK(stage.get(Role::checkbox, "Согласен").checked == true);
    stage.activate(Role::checkbox, "Согласен");
    CHECK(stage.get(Role::checkbox, "Согласен").checked == false);
    checked = Checked::some;
    stage.settle();
    CHECK(stage.get(Role::checkbox, "Согласен").mixed);
}

TEST_CASE("a disabled checkbox can't be pressed") {
    int pressed = 0;
    Stage stage([&](Ui& ui) {
        pressed += checkbox(ui, 10, 10, 240, {.key = "c", .label = "Нельзя", .enabled = false}) ? 1 : 0;
    });
    stage.click(Role::checkbox, "Нельзя");
    stage.activate(Role::checkbox, "Нельзя");
    CHECK(pressed == 0);
    CHECK(stage.get(Role::checkbox, "Нельзя").disabled);
}

TEST_CASE("a switch is a switch: on or off, and still while its change is on the way") {
    bool on = false;
    bool busy = false;
    int pressed = 0;
    Stage stage(
        [&](Ui& ui) {
            pressed += toggle_switch(ui, 10, 10, 300, {.key = "s", .label = "Запрет", .on = on, .busy = busy}) ? 1 : 0;
        },
        {.width = 390, .height = 844, .reduced_motion = true, .coarse_pointer = true});
    CHECK(stage.get(Role::switch_, "Запрет").checked == false);
    CHECK(stage.get(Role::switch_, "Запрет").rect.h >= 44);
    stage.click(Role::switch_, "Запрет");
    CHECK(pressed == 1);
    on = true;
    busy = true;
    stage.settle();
    CHECK(stage.get(Role::switch_, "Запрет").checked == true);
    stage.click(Role::switch_, "Запрет");
    CHECK(pressed == 1);
}
