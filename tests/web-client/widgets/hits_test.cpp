#include "web-client/widgets/hits.hpp"

#include "tests/web-client/support/headless.hpp"

#include <doctest/doctest.h>
#include <functional>
#include <imgui.h>

using namespace kabinet::client;

namespace {

constexpr WidgetId page_button = 1;
constexpr WidgetId popup_button = 2;
constexpr WidgetId list = 3;

struct Pointing {
    test::Headless headless{400, 300};
    Hits hits;
    std::function<void(Hits&)> layout = [](Hits& target) { target.add(page_button, {0, 0, 100, 50}, Layer::page); };

    // What widgets see in the frame.
    void frame(const std::function<void(Hits&)>& look = {}) {
        headless.begin();
        hits.begin_frame();
        if (look) {
            look(hits);
        }
        layout(hits);
        hits.end_frame();
        headless.end();
    }

    void frames(int count) {
        for (int index = 0; index < count; ++index) {
            frame();
        }
    }

    static void move(float x, float y) { ImGui::GetIO().AddMousePosEvent(x, y); }

    static void button(bool down) { ImGui::GetIO().AddMouseButtonEvent(0, down); }

    // Whether a click arrives within the next frames.
    bool clicked(WidgetId id) {
        bool seen = false;
        for (int index = 0; index < 4; ++index) {
            frame([&](Hits& target) { seen = target.take_click(id) || seen; });
        }
        return seen;
    }
};

} // namespace

TEST_CASE("pressed and let go over a widget is a click, once") {
    Pointing pointing;
    Pointing::move(10, 10);
    Pointing::button(true);
    Pointing::button(false);
    CHECK(pointing.clicked(page_button));
    CHECK_FALSE(pointing.clicked(page_button));
}

TEST_CASE("let go elsewhere is no click") {
    Pointing pointing;
    Pointing::move(10, 10);
    pointing.frames(2);
    Pointing::button(true);
    pointing.frames(2);
    CHECK(pointing.hits.held(page_button));
    Pointing::move(300, 200);
    pointing.frames(2);
    Pointing::button(false);
    CHECK_FALSE(pointing.clicked(page_button));
}

TEST_CASE("the upper layer takes the pointer from what lies below, whoever was drawn last") {
    Pointing pointing;
    pointing.layout = [](Hits& target) {
        target.add(popup_button, {0, 0, 400, 300}, Layer::popup);
        target.add(page_button, {0, 0, 100, 50}, Layer::page);
    };
    Pointing::move(10, 10);
    pointing.frames(2);
    CHECK(pointing.hits.hovered(popup_button));
    CHECK_FALSE(pointing.hits.hovered(page_button));
    Pointing::button(true);
    Pointing::button(false);
    CHECK_FALSE(pointing.clicked(page_button));
}

TEST_CASE("within a layer what is drawn later lies above") {
    Pointing pointing;
    pointing.layout = [](Hits& target) {
        target.add(page_button, {0, 0, 100, 50}, Layer::page);
        target.add(popup_button, {20, 0, 20, 50}, Layer::page);
    };
    Pointing::move(30, 10);
    pointing.frames(2);
    CHECK(pointing.hits.hovered(popup_button));
}

TEST_CASE("the wheel goes to the scroll area under the pointer") {
    Pointing pointing;
    pointing.layout = [](Hits& target) { target.add_scroll(list, {0, 0, 400, 300}, Layer::page); };
    Pointing::move(10, 10);
    pointing.frames(2);
    ImGui::GetIO().AddMouseWheelEvent(0, -2);
    float got = 0;
    for (int index = 0; index < 3; ++index) {
        pointing.frame([&](Hits& target) { got += target.take_wheel(list); });
    }
    CHECK(got == doctest::Approx(-2));
}

TEST_CASE("under a popup nothing scrolls") {
    Pointing pointing;
    pointing.layout = [](Hits& target) {
        target.add_scroll(list, {0, 0, 400, 300}, Layer::page);
        target.add(popup_button, {0, 0, 400, 300}, Layer::popup);
    };
    Pointing::move(10, 10);
    pointing.frames(2);
    ImGui::GetIO().AddMouseWheelEvent(0, -2);
    float got = 0;
    for (int index = 0; index < 3; ++index) {
        pointing.frame([&](Hits& target) { got += target.take_wheel(list); });
    }
    CHECK(got == 0);
}

TEST_CASE("a finger that moves scrolls and presses nothing") {
    Pointing pointing;
    pointing.layout = [](Hits& target) {
        target.add_scroll(list, {0, 0, 400, 300}, Layer::page);
        target.add(page_button, {0, 0, 400, 300}, Layer::page);
    };
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    Pointing::move(10, 200);
    pointing.frames(2);
    Pointing::button(true);
    pointing.frames(2);
    float dragged = 0;
    for (int step = 1; step <= 4; ++step) {
        io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
        Pointing::move(10, 200 - 15.0F * static_cast<float>(step));
        pointing.frame([&](Hits& target) { dragged += target.take_drag(list); });
    }
    pointing.frame([&](Hits& target) { dragged += target.take_drag(list); });
    CHECK(dragged == doctest::Approx(-60));
    CHECK(pointing.hits.finger_on(list));
    CHECK_FALSE(pointing.hits.hovered(page_button));
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    Pointing::button(false);
    CHECK_FALSE(pointing.clicked(page_button));
    CHECK_FALSE(pointing.hits.finger_on(list));
}

TEST_CASE("after a click two more frames are drawn: what it changed, and what follows from it") {
    Pointing pointing;
    Pointing::move(10, 10);
    Pointing::button(true);
    pointing.frames(1);
    Pointing::button(false);
    pointing.frames(1);
    CHECK(pointing.hits.pending());
    pointing.frame([](Hits& hits) { CHECK(hits.take_click(page_button)); });
    CHECK(pointing.hits.pending());
    pointing.frames(1);
    CHECK(pointing.hits.pending());
    pointing.frames(1);
    CHECK_FALSE(pointing.hits.pending());
}
