#pragma once

#include "web-client/platform/frame_loop.hpp"

namespace kabinet::client {

/// Hands what the mouse, the pen and the finger do over the canvas to ImGui.
class Pointer {
public:
    explicit Pointer(FrameLoop& loop);

    enum class Kind { moved, pressed, released, left };
    /// From canvas.js: CSS pixels; `button` as in the DOM (0 main, 1 wheel, 2 secondary).
    void on_pointer(Kind kind, float x, float y, int button, bool touch, bool shift);
    /// Where the pointer is, and distances in CSS pixels, as in the DOM: positive goes on in the text.
    void on_wheel(float x, float y, float across, float down);

    void on_canvas_changed() { loop_.wake(); }

    /// After the frame: shows the cursor that ImGui asks for.
    void show_cursor();

private:
    FrameLoop& loop_;
    int cursor_ = 0;
};

} // namespace kabinet::client
