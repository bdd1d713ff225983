#include "web-client/widgets/period_picker.hpp"

#include "tests/web-client/support/stage.hpp"
#include "web-client/widgets/date_field.hpp"
#include "web-client/widgets/month_range_picker.hpp"

#include <array>
#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::client;
using namespace std::chrono_literals;
using kabinet::client::test::phone_environment;
using kabinet::client::test::Stage;

namespace {

constexpr Date today = 2019y / 2 / 26;
constexpr DateLimits limits{2018y / 11 / 29, today};
constexpr std::array presets{PeriodPreset{"month", "Последний месяц", {2019y / 1 / 26, today}}};

struct Picker {
    std::optional<DatePeriod> value = DatePeriod{2019y / 1 / 26, today};
    PeriodPickerState state;

    void operator()(Ui& ui) {
        period_picker(ui, 20, 20, 280, {.label = "Начало и конец периода"},
                      {.key = "period", .today = today, .limits = limits, .presets = presets}, state, value);
    }
};

struct Field {
    std::optional<Date> value;
    DateFieldState state;

    void operator()(Ui& ui) {
        date_field(ui, 20, 20, 200, {.label = "Дата"}, {.key = "date", .today = today, .limits = limits}, state, value);
    }
};

} // namespace

TEST_CASE("a period is typed; what may not be chosen is no value, and the field says why") {
    Picker picker;
    Stage stage([&picker](Ui& ui) { picker(ui); });
    CHECK(stage.get(Role::textbox, "Начало периода").value == "26.01.2019");
    stage.type(Role::textbox, "Начало периода", "01.02.2019");
    CHECK(picker.value == DatePeriod{2019y / 2 / 1, today});
    stage.type(Role::textbox, "Начало периода", "01.01.2018");
    CHECK_FALSE(picker.value.has_value());
    CHECK(stage.get(Role::textbox, "Начало периода").invalid);
    CHECK(stage.has_text("Дата должна быть с"));
    stage.type(Role::textbox, "Начало периода", "20.02.2019");
    stage.type(Role::textbox, "Конец периода", "10.02.2019");
    CHECK_FALSE(picker.value.has_value());
    CHECK(stage.has_text("Конец периода раньше его начала"));
    stage.type(Role::textbox, "Конец периода", "21.02.2019");
    CHECK(picker.value == DatePeriod{2019y / 2 / 20, 2019y / 2 / 21});
    CHECK_FALSE(stage.get(Role::textbox, "Начало периода").invalid);
}

TEST_CASE("while a date is being typed it is not called wrong") {
    Picker picker;
    Stage stage([&picker](Ui& ui) { picker(ui); });
    stage.type(Role::textbox, "Начало периода", "01.0");
    CHECK_FALSE(stage.get(Role::textbox, "Начало периода").invalid);
    CHECK_FALSE(picker.value.has_value());
    stage.semantics.report_focus(0, false);
    stage.settle();
    CHECK(stage.get(Role::textbox, "Начало периода").invalid);
}

TEST_CASE("two months stand side by side, two days are picked in either order, and the dialog closes") {
    Picker picker;
    Stage stage([&picker](Ui& ui) { picker(ui); });
    stage.click(Role::button, "Выбрать период");
    CHECK(stage.find(Role::dialog, "Выбрать период") != nullptr);
    CHECK(stage.find(Role::grid, "Январь 2019") != nullptr);
    CHECK(stage.find(Role::grid, "Февраль 2019") != nullptr);
    stage.click(Role::gridcell, "14.02.2019");
    CHECK(stage.find(Role::dialog, "Выбрать период") != nullptr);
    stage.click(Role::gridcell, "10.01.2019");
    CHECK(picker.value == DatePeriod{2019y / 1 / 10, 2019y / 2 / 14});
    CHECK(stage.find(Role::dialog, "Выбрать период") == nullptr);
    CHECK(stage.get(Role::textbox, "Конец периода").value == "14.02.2019");
}

TEST_CASE("one month on a phone, with the presets above it, each high enough for a finger") {
    Picker picker;
    picker.value.reset();
    Stage stage([&picker](Ui& ui) { picker(ui); }, phone_environment);
    stage.click(Role::button, "Выбрать период");
    CHECK(stage.all(Role::grid).size() == 1);
    CHECK(stage.get(Role::button, "Последний месяц").rect.h >= 44);
    CHECK(stage.get(Role::gridcell, "14.02.2019").rect.h >= 44);
    CHECK(stage.get(Role::gridcell, "14.02.2019").rect.right() <= 390);
    stage.click(Role::button, "Последний месяц");
    CHECK(picker.value == presets[0].period);
}

TEST_CASE("the calendar opens at the chosen day, arrows go from day to day and page to page, never out of the limits") {
    Field field;
    field.value = 2019y / 2 / 14;
    Stage stage([&field](Ui& ui) { field(ui); });
    stage.activate(Role::button, "Выбрать дату");
    CHECK(stage.semantics.focus() == stage.get(Role::gridcell, "14.02.2019").id);
    CHECK(stage.get(Role::gridcell, "14.02.2019").selected);
    CHECK(stage.get(Role::gridcell, "26.02.2019").current);
    const auto at = [&](const char* from, const char* key, const char* to) {
        CAPTURE(key);
        stage.press(Role::gridcell, from, key);
        CHECK(stage.semantics.focus() == stage.get(Role::gridcell, to).id);
    };
    at("14.02.2019", "ArrowRight", "15.02.2019");
    at("15.02.2019", "ArrowUp", "08.02.2019");
    at("08.02.2019", "Home", "04.02.2019");
    at("04.02.2019", "End", "10.02.2019");
    at("10.02.2019", "PageUp", "10.01.2019");
    at("10.01.2019", "PageDown", "10.02.2019");
    at("10.02.2019", "PageDown", "26.02.2019");
    at("26.02.2019", "ArrowDown", "26.02.2019");
    CHECK(stage.get(Role::gridcell, "27.02.2019").disabled);
    stage.activate(Role::gridcell, "26.02.2019");
    CHECK(field.value == today);
    CHECK(stage.find(Role::dialog, "Выбрать дату") == nullptr);
}

TEST_CASE("ArrowDown in the field opens the calendar, Escape closes it and gives the focus back") {
    Field field;
    Stage stage([&field](Ui& ui) { field(ui); });
    stage.press(Role::textbox, "Дата", "ArrowDown");
    CHECK(stage.find(Role::dialog, "Выбрать дату") != nullptr);
    stage.escape();
    CHECK(stage.find(Role::dialog, "Выбрать дату") == nullptr);
    CHECK(stage.semantics.focus() == stage.get(Role::button, "Выбрать дату").id);
    CHECK_FALSE(field.value.has_value());
}

TEST_CASE("months are picked on two sides; a range that would be turned around follows the last one picked") {
    MonthRange value{2019y / 2, 2019y / 2};
    MonthRangeState state;
    Stage stage([&](Ui& ui) {
        month_range_picker(ui, 20, 20, 300, {.label = "Период"}, {.key = "months", .limits = {2017y / 3, 2019y / 2}},
                           state, value);
    });
    stage.click(Role::button, "Период: Февраль 2019 – Февраль 2019");
    CHECK(stage.find(Role::radiogroup, "с 2019") != nullptr);
    stage.click(Role::button, "Предыдущий год"); // the first side's
    const auto named = [&](const char* name) {
        std::vector<Node> found;
        for (const Node& node : stage.all(Role::radio)) {
            if (node.name == name) {
                found.push_back(node);
            }
        }
        return found;
    };
    stage.click_at(named("Ноябрь 2018").at(0).rect.center_x(), named("Ноябрь 2018").at(0).rect.center_y());
    CHECK(value == MonthRange{2018y / 11, 2019y / 2});
    const Rect january = named("Январь 2019").at(0).rect;
    stage.click_at(january.center_x(), january.center_y());
    CHECK(value == MonthRange{2018y / 11, 2019y / 1});
    CHECK(named("Март 2019").at(0).disabled);
    stage.escape();
    CHECK(stage.find(Role::button, "Период: Ноябрь 2018 – Январь 2019") != nullptr);
}
