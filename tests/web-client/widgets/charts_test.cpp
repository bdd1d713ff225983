#include "tests/web-client/support/stage.hpp"
#include "web-client/widgets/horizontal_bars.hpp"
#include "web-client/widgets/progress_row.hpp"
#include "web-client/widgets/ring_gauge.hpp"
#include "web-client/widgets/stacked_bars.hpp"
#include "web-client/widgets/steps.hpp"

#include <array>
#include <doctest/doctest.h>
#include <string>

using namespace kabinet::client;
using kabinet::client::test::Stage;

TEST_CASE("a scale goes in steps of 1, 2 or 5") {
    CHECK(scale_step(9, 3) == 5);
    CHECK(scale_step(30, 3) == 10);
    CHECK(scale_step(55, 3) == 20);
    CHECK(scale_step(0.7, 3) == doctest::Approx(0.5));
    CHECK(scale_step(0, 3) == 1);
}

TEST_CASE("a chart is a table of its values in the mirror, with totals") {
    const std::array<std::string_view, 2> series{"Звонки", "Интернет"};
    const std::array bars{StackedBar{"1", "01.02.2019", {10, 5}}, StackedBar{"2", "02.02.2019", {0, 2}}};
    Stage stage([&](Ui& ui) {
        stacked_bars(ui, {10, 10, 600, 240},
                     {.key = "chart",
                      .name = "Расход за месяц",
                      .bars_title = "Дата",
                      .total_title = "Итого",
                      .series = series,
                      .bars = bars,
                      .format = [](double value) { return std::to_string(static_cast<int>(value)) + " ₸"; },
                      .tick = [](double value) { return std::to_string(static_cast<int>(value)); }});
    });
    CHECK(stage.get(Role::table, "Расход за месяц").column_count == 4);
    CHECK(stage.all(Role::row).size() == 3);
    CHECK(stage.find(Role::columnheader, "Интернет") != nullptr);
    CHECK(stage.find(Role::cell, "15 ₸") != nullptr);
    CHECK(stage.find(Role::cell, "02.02.2019") != nullptr);
    for (const Node& node : stage.all(Role::cell)) {
        CHECK(node.rect.x >= 10);
        CHECK(node.rect.right() <= 610.5F);
    }
}

TEST_CASE("horizontal bars are a list of names and figures; one that leads somewhere is a link") {
    const std::array bars{HorizontalBar{"+7 701 054 20 06", "1 284,60 ₸", 1, "/numbers/77010542006"},
                          HorizontalBar{"+7 701 054 20 07", "446,00 ₸", 0.35F}};
    std::optional<std::size_t> followed;
    Stage stage([&](Ui& ui) {
        const auto now = horizontal_bars(ui, 10, 10, 400, {.key = "top", .name = "Больше всех", .bars = bars});
        followed = now ? now : followed;
    });
    CHECK(stage.find(Role::list, "Больше всех") != nullptr);
    CHECK(stage.all(Role::listitem).size() == 2);
    CHECK(stage.has_text("446,00 ₸"));
    stage.click(Role::link, "+7 701 054 20 06");
    CHECK(followed == 0);
}

TEST_CASE("a ring says in words what it shows") {
    Stage stage(
        [](Ui& ui) {
            ring_gauge(ui, 10, 10, 120,
                       {.label = "Интернет",
                        .value = "9,1 ГБ",
                        .whole = "из 10 240 МБ",
                        .period = "до 01.03.2019",
                        .spoken = "Доступно 9,1 ГБ из 10 240 МБ",
                        .left = 0.9F,
                        .color = ui.colors().series_1});
        },
        {.width = 390, .height = 844, .reduced_motion = true});
    CHECK(stage.find(Role::group, "Интернет") != nullptr);
    CHECK(stage.has_text("Доступно 9,1 ГБ из 10 240 МБ"));
    CHECK(stage.has_text("до 01.03.2019"));
}

TEST_CASE("work on its way has a bar with its share and can be stopped") {
    int stopped = 0;
    Stage stage([&](Ui& ui) {
        stopped +=
            progress_row(
                ui, 10, 10, 500,
                {.key = "job", .label = "Блокировка", .detail = "120 из 200", .share = 0.6F, .action = "Остановить"})
                ? 1
                : 0;
    });
    CHECK(stage.get(Role::progressbar, "Блокировка").value == "60");
    stage.click(Role::button, "Остановить");
    CHECK(stopped == 1);
}

TEST_CASE("steps are a list whose current item says so") {
    const std::array items{Step{"Принята", "15:52", StepState::done}, Step{"В сети", {}, StepState::current},
                           Step{"Готово", {}, StepState::upcoming}};
    for (const float width : {600.0F, 300.0F}) {
        Stage stage([&](Ui& ui) { steps(ui, 10, 10, width, "Ход", items); });
        const auto nodes = stage.all(Role::listitem);
        REQUIRE(nodes.size() == 3);
        CHECK_FALSE(nodes[0].current);
        CHECK(nodes[1].current);
        if (width > 500) {
            CHECK(nodes[0].rect.y == nodes[1].rect.y);
        } else {
            CHECK(nodes[0].rect.bottom() <= nodes[1].rect.y);
        }
    }
}
