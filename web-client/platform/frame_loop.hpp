#pragma once

#include <cstdint>
#include <functional>

namespace kabinet::client {

/// Decides when the next frame is drawn: only after something happened, and never while the tab is hidden.
class FrameLoop {
public:
    explicit FrameLoop(std::function<void()> draw);
    FrameLoop(const FrameLoop&) = delete;
    FrameLoop& operator=(const FrameLoop&) = delete;
    ~FrameLoop();

    /// Something happened: draw as many frames as the user interface takes to settle.
    void wake();
    /// Something still moves: draw one more.
    void draw_another();
    /// Draw again no later than in so many milliseconds. The earliest wish counts.
    void wake_after(std::uint32_t milliseconds);

private:
    void schedule();
    void on_frame();
    void on_timer();

    std::function<void()> draw_;
    int frames_wanted_ = 0;
    int frame_request_ = 0; ///< 0: none under way
    int timer_ = 0;         ///< 0: none set
    double timer_at_ = 0;   ///< emscripten_get_now() milliseconds
};

} // namespace kabinet::client
