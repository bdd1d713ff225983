#include "web-client/widgets/kpi_card.hpp"

#include "tests/web-client/support/stage.hpp"

#include <doctest/doctest.h>

using namespace kabinet::client;
using kabinet::client::test::Stage;

TEST_CASE("a card that does something is a button beside its figure, pressed by mouse and keyboard") {
    int presses = 0;
    bool on = false;
    Stage stage([&](Ui& ui) {
        presses +=
            kpi_card(
                ui, {10, 10, 240, kpi_card_height},
                {.key = "active", .label = "Активных", .value = "36", .action = "Показать номера: Активный", .on = on})
                ? 1
                : 0;
    });
    CHECK(stage.find(Role::group, "Активных") != nullptr);
    CHECK(stage.has_text("36"));
    CHECK(stage.get(Role::button, "Показать номера: Активный").checked == false);
    stage.click(Role::button, "Показать номера: Активный");
    CHECK(presses == 1);
    on = true;
    stage.activate(Role::button, "Показать номера: Активный");
    CHECK(presses == 2);
    CHECK(stage.get(Role::button, "Показать номера: Активный").checked == true);
}

TEST_CASE("a card that only shows is no button") {
    Stage stage([&](Ui& ui) {
        kpi_card(ui, {10, 10, 240, kpi_card_height}, {.key = "spent", .label = "Расход", .value = "5"});
    });
    CHECK(stage.all(Role::button).empty());
}
