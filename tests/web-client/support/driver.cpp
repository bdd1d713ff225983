#include "tests/web-client/support/driver.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>
#include <utility>

namespace kabinet::client::test {
namespace {

constexpr std::int64_t frame_ms = 16;
constexpr int too_many_frames = 600;

} // namespace

Driver::Driver(float width, float height)
    : headless(width, height) {}

void Driver::open(std::string address) {
    host.address_in_bar = std::move(address);
    app_ = std::make_unique<App>(AppDependencies{host, server, semantics, clock_});
    settle();
}

void Driver::frame() {
    host.now_ms += frame_ms;
    headless.begin();
    app_->frame();
    headless.end();
    ++frames_;
    follow_focus();
}

void Driver::settle() {
    int drawn = 0;
    do {
        // As the platform does after every event that woke it.
        for (int again = 0; again < 3; ++again) {
            frame();
        }
        REQUIRE_MESSAGE(++drawn < too_many_frames, "the client never comes to rest");
    } while (focus_pending() || app_->wants_another_frame() || server.has_replies() ||
             !ImGui::GetCurrentContext()->InputEventsQueue.empty());
}

void Driver::wait(std::int64_t milliseconds) {
    const std::int64_t until = host.now_ms + milliseconds;
    while (host.now_ms < until) {
        const std::int64_t asked = host.wake_ms ? static_cast<std::int64_t>(*host.wake_ms) : milliseconds;
        host.now_ms = std::min(until, host.now_ms + std::max<std::int64_t>(1, asked));
        host.wake_ms.reset();
        settle();
    }
}

} // namespace kabinet::client::test
