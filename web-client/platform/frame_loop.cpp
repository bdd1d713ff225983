#include "web-client/platform/frame_loop.hpp"

#include <algorithm>
#include <emscripten/eventloop.h>
#include <emscripten/html5.h>
#include <utility>

namespace kabinet::client {

namespace {

// A press shows its effect, closes what it closes and lets the layout follow.
constexpr int frames_to_settle = 3;

} // namespace

FrameLoop::FrameLoop(std::function<void()> draw)
    : draw_(std::move(draw)) {}

FrameLoop::~FrameLoop() {
    if (frame_request_ != 0)
        emscripten_cancel_animation_frame(frame_request_);
    if (timer_ != 0)
        emscripten_clear_timeout(timer_);
}

void FrameLoop::wake() {
    frames_wanted_ = frames_to_settle;
    schedule();
}

void FrameLoop::draw_another() {
    frames_wanted_ = std::max(frames_wanted_, 1);
    schedule();
}

void FrameLoop::wake_after(std::uint32_t milliseconds) {
    const double at = emscripten_get_now() + milliseconds;
    if (timer_ != 0) {
        if (timer_at_ <= at)
            return;
        emscripten_clear_timeout(timer_);
    }
    timer_at_ = at;
    timer_ = emscripten_set_timeout([](void* self) { static_cast<FrameLoop*>(self)->on_timer(); }, milliseconds, this);
}

void FrameLoop::schedule() {
    if (frame_request_ != 0)
        return;
    frame_request_ = emscripten_request_animation_frame(
        [](double, void* self) -> EM_BOOL {
            static_cast<FrameLoop*>(self)->on_frame();
            return EM_FALSE;
        },
        this);
}

void FrameLoop::on_frame() {
    frame_request_ = 0;
    --frames_wanted_;
    draw_();
    if (frames_wanted_ > 0)
        schedule();
}

void FrameLoop::on_timer() {
    timer_ = 0;
    wake();
}

} // namespace kabinet::client
