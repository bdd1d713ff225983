#include "tests/web-client/support/stage.hpp"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>
#include <utility>

namespace kabinet::client::test {

Stage::Stage(std::function<void(Ui&)> draw, Environment drawn_for)
    : environment(drawn_for)
    , headless_(drawn_for.width, drawn_for.height)
    , ui_(semantics)
    , draw_(std::move(draw)) {
    environment.now_ms = 1'000'000;
    settle();
}

void Stage::frame() {
    constexpr std::int64_t frame_ms = 16;
    environment.now_ms += frame_ms;
    headless_.begin();
    ui_.begin_frame(environment);
    draw_(ui_);
    ui_.end_frame();
    headless_.end();
    follow_focus();
}

void Stage::settle() {
    constexpr int too_many_frames = 600;
    int drawn = 0;
    do {
        for (int again = 0; again < 3; ++again) {
            frame();
        }
        REQUIRE_MESSAGE(++drawn < too_many_frames, "the widget never comes to rest");
    } while (focus_pending() || ui_.wants_another_frame() || !ImGui::GetCurrentContext()->InputEventsQueue.empty());
}

} // namespace kabinet::client::test
