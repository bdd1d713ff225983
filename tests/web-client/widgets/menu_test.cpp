#include "web-client/widgets/menu.hpp"

#include "tests/web-client/support/stage.hpp"
#include "web-client/widgets/filter_chip.hpp"

#include <array>
#include <doctest/doctest.h>

using namespace kabinet::client;
using kabinet::client::test::phone_environment;
using kabinet::client::test::Stage;

namespace {

const std::string reason =
    "Самостоятельная разблокировка недоступна, так как на номере есть неоплаченная задолженность";

const std::array operations{MenuItem{.key = "block", .label = "Блокировка"},
                            MenuItem{.key = "unblock", .label = "Разблокировка", .detail = reason, .enabled = false},
                            MenuItem{.key = "swap", .label = "Замена SIM-карты"}};

} // namespace

TEST_CASE("why something can't be done is told with it, whole; it takes the focus but no press") {
    Stage stage([](Ui& ui) {
        if (ui.popup() == 0) {
            ui.open_popup(7);
        }
        menu(ui, 7, {10, 10, 40, 40}, {.name = "Действия", .items = operations});
    });
    const Node item = stage.get(Role::menuitem, "Разблокировка");
    CHECK(item.disabled);
    CHECK(item.focusable);
    CHECK(item.description == reason);
    CHECK(item.rect.h > 60); // its lines have room
    stage.press(Role::menuitem, "Блокировка", "ArrowDown");
    CHECK(stage.semantics.focus() == item.id);
    stage.activate(Role::menuitem, "Разблокировка");
    CHECK(stage.find(Role::menu, "Действия") != nullptr);
}

TEST_CASE("quick operations come from below on a phone") {
    Stage stage(
        [](Ui& ui) {
            if (ui.popup() == 0) {
                ui.open_popup(7);
            }
            menu(ui, 7, {300, 100, 40, 40}, {.name = "Действия", .items = operations, .sheet = true});
        },
        phone_environment);
    const Node list = stage.get(Role::menu, "Действия");
    CHECK(list.rect.bottom() > 820);
    CHECK(list.rect.w > 360);
    for (const Node& item : stage.all(Role::menuitem)) {
        CHECK(item.rect.h >= 44);
    }
}

TEST_CASE("a filter's menu of checkboxes stays open while several are chosen; its cross clears them") {
    std::array<bool, 2> on{};
    int cleared = 0;
    Stage stage([&](Ui& ui) {
        const std::array items{MenuItem{.key = "a", .label = "Активный", .checked = on[0]},
                               MenuItem{.key = "b", .label = "Заблокирован", .checked = on[1]}};
        const std::string chosen = on[0] && on[1] ? "2" : on[0] ? "Активный" : "";
        const auto result = filter_chip(
            ui, 20, 40,
            {.key = "status", .label = "Статус", .chosen = chosen, .clear_name = "Сбросить", .items = items});
        if (result.toggled) {
            on.at(*result.toggled) = !on.at(*result.toggled);
        }
        if (result.cleared) {
            on = {};
            ++cleared;
        }
    });
    stage.click(Role::button, "Статус");
    stage.click(Role::menuitemcheckbox, "Активный");
    CHECK(stage.get(Role::menuitemcheckbox, "Активный").checked == true);
    stage.click(Role::menuitemcheckbox, "Заблокирован");
    CHECK(on[0]);
    CHECK(on[1]);
    stage.escape();
    CHECK(stage.find(Role::menu, "Статус") == nullptr);
    CHECK(stage.find(Role::button, "Статус: 2") != nullptr);
    stage.click(Role::button, "Сбросить");
    CHECK(cleared == 1);
    CHECK(stage.find(Role::button, "Статус") != nullptr);
    CHECK(stage.find(Role::button, "Сбросить") == nullptr);
}
