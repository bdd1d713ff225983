#include "web-client/widgets/dialog.hpp"

#include "tests/web-client/support/stage.hpp"
#include "web-client/widgets/form_field.hpp"

#include <doctest/doctest.h>
#include <unordered_map>

using namespace kabinet::client;
using kabinet::client::test::phone_environment;
using kabinet::client::test::Stage;

namespace {

struct Asked {
    DialogSpec spec{.key = "ask",
                    .title = "Заблокировать номер",
                    .subtitle = "+7 701 054 19 21",
                    .close_name = "Закрыть",
                    .confirm = "Да, уверен",
                    .cancel = "Отменить",
                    .kind = ButtonKind::danger,
                    .content_height = 80};
    std::string text;
    bool open = true;
    int confirmed = 0, dismissed = 0, behind = 0;

    void operator()(Ui& ui) {
        behind += button(ui, {10, 10, 200, 40}, {.key = "behind", .label = "За окном"}) ? 1 : 0;
        if (!open) {
            return;
        }
        Dialog dialog(ui, spec);
        const Rect place = dialog.content();
        const auto field = form_field(ui, place.x, place.y, place.w, {.label = "Поле"}, {.key = "f"}, text);
        const DialogResult result = dialog.finish(field.submitted);
        confirmed += result.confirmed ? 1 : 0;
        dismissed += result.dismissed ? 1 : 0;
    }
};

} // namespace

TEST_CASE("a dialog that hurts is an alertdialog of its title's name, modal, with its buttons after its fields") {
    Asked asked;
    Stage stage([&asked](Ui& ui) { asked(ui); });
    const Node dialog = stage.get(Role::alertdialog, "Заблокировать номер");
    CHECK(dialog.modal);
    CHECK(stage.has_text("+7 701 054 19 21"));
    std::vector<std::string> order;
    for (const Node& node : stage.semantics.nodes()) {
        if (node.focusable && node.parent == dialog.id) {
            order.push_back(node.name);
        }
    }
    CHECK(order == std::vector<std::string>{"Поле", "Отменить", "Да, уверен", "Закрыть"});
}

TEST_CASE("it is confirmed by its button or by Enter in a field, and left by its button, the cross or Escape") {
    Asked asked;
    Stage stage([&asked](Ui& ui) { asked(ui); });
    stage.click(Role::button, "Да, уверен");
    stage.submit(Role::textbox, "Поле");
    CHECK(asked.confirmed == 2);
    stage.click(Role::button, "Отменить");
    stage.click(Role::button, "Закрыть");
    stage.escape();
    CHECK(asked.dismissed == 3);
}

TEST_CASE("what can't be confirmed isn't, by no way") {
    Asked asked;
    asked.spec.confirm_enabled = false;
    Stage stage([&asked](Ui& ui) { asked(ui); });
    stage.click(Role::button, "Да, уверен");
    stage.activate(Role::button, "Да, уверен");
    stage.submit(Role::textbox, "Поле");
    CHECK(asked.confirmed == 0);
}

TEST_CASE("nothing behind a dialog is pressed; a press beside it dismisses it") {
    Asked asked;
    Stage stage([&asked](Ui& ui) { asked(ui); });
    stage.click(Role::button, "За окном");
    CHECK(asked.behind == 0);
    CHECK(asked.dismissed == 1);
}

TEST_CASE("on a phone it is a sheet at the bottom whose buttons share the width") {
    Asked asked;
    Stage stage([&asked](Ui& ui) { asked(ui); }, phone_environment);
    const Node dialog = stage.get(Role::alertdialog, "Заблокировать номер");
    CHECK(dialog.rect.x == 0);
    CHECK(dialog.rect.w == 390);
    CHECK(dialog.rect.bottom() == 844);
    const Rect cancel = stage.get(Role::button, "Отменить").rect;
    const Rect confirm = stage.get(Role::button, "Да, уверен").rect;
    CHECK(cancel.h >= 44);
    CHECK(cancel.w == doctest::Approx(confirm.w).epsilon(0.01));
    CHECK(cancel.right() < confirm.x);
}

TEST_CASE("content higher than the screen scrolls, the buttons stay in sight") {
    Asked asked;
    asked.spec.content_height = 2000;
    Stage stage([&asked](Ui& ui) { asked(ui); }, phone_environment);
    const Rect confirm = stage.get(Role::button, "Да, уверен").rect;
    CHECK(confirm.bottom() < 844);
    CHECK(stage.get(Role::alertdialog, "Заблокировать номер").rect.y >= 0);
    const float before = stage.get(Role::textbox, "Поле").rect.y;
    stage.click_at(195, 500);
    stage.wheel(-3);
    CHECK(stage.get(Role::textbox, "Поле").rect.y < before);
    CHECK(stage.get(Role::button, "Да, уверен").rect.y == confirm.y);
}
