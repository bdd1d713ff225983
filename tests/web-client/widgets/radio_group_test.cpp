#include "web-client/widgets/radio_group.hpp"

#include "tests/web-client/support/stage.hpp"

#include <array>
#include <doctest/doctest.h>

using namespace kabinet::client;
using kabinet::client::test::phone_environment;
using kabinet::client::test::Stage;

namespace {

constexpr std::array options{
    RadioOption{.key = "a", .label = "Безусловная"}, RadioOption{.key = "b", .label = "Занято"},
    RadioOption{.key = "c", .label = "Нет ответа", .enabled = false}, RadioOption{.key = "d", .label = "Недоступен"}};

struct Choice {
    std::size_t chosen = 0;
    bool segments = false;

    void operator()(Ui& ui) {
        const RadioSpec spec{.key = "kind", .name = "Вид", .options = options, .chosen = chosen};
        const auto now = segments ? segmented_control(ui, {10, 10, 500, 40}, spec) : radio_group(ui, 10, 10, 300, spec);
        chosen = now.value_or(chosen);
    }
};

} // namespace

TEST_CASE("Tab comes to the chosen option only; arrows choose, around the end and past what is disabled") {
    for (const bool segments : {false, true}) {
        CAPTURE(segments);
        Choice choice{.segments = segments};
        Stage stage([&choice](Ui& ui) { choice(ui); });
        CHECK(stage.get(Role::radiogroup, "Вид").role == Role::radiogroup);
        CHECK_FALSE(stage.get(Role::radio, "Безусловная").by_arrows);
        CHECK(stage.get(Role::radio, "Занято").by_arrows);
        stage.press(Role::radio, "Безусловная", "ArrowDown");
        CHECK(choice.chosen == 1);
        CHECK(stage.semantics.focus() == stage.get(Role::radio, "Занято").id);
        stage.press(Role::radio, "Занято", "ArrowRight");
        CHECK(choice.chosen == 3);
        stage.press(Role::radio, "Недоступен", "ArrowDown");
        CHECK(choice.chosen == 0);
        stage.press(Role::radio, "Безусловная", "ArrowUp");
        CHECK(choice.chosen == 3);
        CHECK(stage.get(Role::radio, "Недоступен").checked == true);
        CHECK(stage.get(Role::radio, "Безусловная").checked == false);
    }
}

TEST_CASE("an option is chosen by a click on its words, a disabled one is not") {
    for (const bool segments : {false, true}) {
        Choice choice{.segments = segments};
        Stage stage([&choice](Ui& ui) { choice(ui); });
        stage.click(Role::radio, "Занято");
        CHECK(choice.chosen == 1);
        stage.click(Role::radio, "Нет ответа");
        CHECK(choice.chosen == 1);
    }
}

TEST_CASE("each option is high enough for a finger") {
    Choice choice;
    Stage stage([&choice](Ui& ui) { choice(ui); }, phone_environment);
    for (const Node& option : stage.all(Role::radio)) {
        CHECK(option.rect.h >= 44);
    }
}
