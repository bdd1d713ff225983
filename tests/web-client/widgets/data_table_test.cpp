#include "web-client/widgets/data_table.hpp"

#include "tests/web-client/support/stage.hpp"
#include "web-client/widgets/menu.hpp"

#include <array>
#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace kabinet::client;
using kabinet::client::test::Stage;

namespace {

constexpr std::array columns{TableColumn{.key = "number", .title = "Номер"},
                             TableColumn{.key = "status", .title = "Статус"}};

struct Lines {
    std::vector<bool> chosen = std::vector<bool>(6);
    std::optional<std::size_t> opened, acted;
    bool all_toggled = false;
    float width = 800;

    void operator()(Ui& ui) {
        TableSpec spec{.key = "lines", .name = "Номера", .columns = columns, .rows = chosen.size(), .total = 6};
        spec.row = [](std::size_t index) {
            return TableRow{.key = std::to_string(index),
                            .href = "/",
                            .cells = {{.text = "Номер " + std::to_string(index)}, {.text = "Активный"}}};
        };
        spec.selection =
            TableSelection{.all_name = "Выбрать все",
                           .chosen = [this](std::size_t index) { return chosen.at(index); },
                           .row_name = [](std::size_t index) { return "Выбрать " + std::to_string(index); }};
        spec.menu = TableMenu{.name = [](std::size_t index) { return "Действия " + std::to_string(index); },
                              .column_name = "Действия"};
        const TableResult result = data_table(ui, 10, 10, width, 0, spec);
        if (result.choice) {
            for (std::size_t index = result.choice->first; index <= result.choice->last; ++index) {
                chosen.at(index) = result.choice->chosen;
            }
        }
        opened = result.opened ? result.opened : opened;
        all_toggled = all_toggled || result.all_toggled;
        if (result.menu) {
            const std::array items{MenuItem{.key = "block", .label = "Блокировка"}};
            if (menu(ui, result.menu->owner, result.menu->anchor, {.name = "Действия", .items = items})) {
                acted = result.menu->row;
            }
        }
    }

    [[nodiscard]] std::string picture() const {
        std::string text;
        for (const bool one : chosen) {
            text += one ? 'x' : '.';
        }
        return text;
    }
};

} // namespace

TEST_CASE("a row is chosen by its box without being opened; with Shift all from the one before") {
    Lines lines;
    Stage stage([&lines](Ui& ui) { lines(ui); });
    stage.click(Role::checkbox, "Выбрать 1");
    CHECK(lines.picture() == ".x....");
    CHECK(stage.get(Role::checkbox, "Выбрать 1").checked == true);
    stage.shift_click(Role::checkbox, "Выбрать 4");
    CHECK(lines.picture() == ".xxxx.");
    stage.click(Role::checkbox, "Выбрать 3");
    CHECK(lines.picture() == ".xx.x.");
    stage.shift_click(Role::checkbox, "Выбрать 2");
    CHECK(lines.picture() == ".x..x.");
    CHECK_FALSE(lines.opened.has_value());
    stage.click(Role::checkbox, "Выбрать все");
    CHECK(lines.all_toggled);
}

TEST_CASE("Shift with the keyboard extends too") {
    Lines lines;
    Stage stage([&lines](Ui& ui) { lines(ui); });
    stage.activate(Role::checkbox, "Выбрать 0");
    stage.semantics.report_activation(stage.get(Role::checkbox, "Выбрать 2").id, true);
    stage.settle();
    CHECK(lines.picture() == "xxx...");
}

TEST_CASE("the button at a row's end opens that row's menu and not the row") {
    Lines lines;
    Stage stage([&lines](Ui& ui) { lines(ui); });
    stage.click(Role::button, "Действия 3");
    CHECK(stage.get(Role::button, "Действия 3").expanded == true);
    stage.click(Role::menuitem, "Блокировка");
    CHECK(lines.acted == 3);
    CHECK_FALSE(lines.opened.has_value());
    stage.click(Role::link, "Номер 2");
    CHECK(lines.opened == 2);
}

TEST_CASE("where there is too little room every column keeps some of it") {
    Lines lines;
    lines.width = 150;
    Stage stage([&lines](Ui& ui) { lines(ui); });
    for (const Node& header : stage.all(Role::columnheader)) {
        CHECK(header.rect.w > 20);
        CHECK(header.rect.right() <= 10 + 150 + 0.5F);
    }
}

TEST_CASE("its own columns are counted with the others") {
    Lines lines;
    Stage stage([&lines](Ui& ui) { lines(ui); });
    CHECK(stage.get(Role::table, "Номера").column_count == 4);
    CHECK(stage.get(Role::columnheader, "Номер").column_index == 2);
    CHECK(stage.get(Role::columnheader, "Действия").column_index == 4);
}
