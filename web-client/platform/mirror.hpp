#pragma once

#include "web-client/platform/frame_loop.hpp"
#include "web-client/platform/mirror_encoder.hpp"
#include "web-client/ports/semantics.hpp"

#include <cstdint>
#include <string>

namespace kabinet::client {

/// Keeps real elements over the canvas in step with what was drawn, and brings back what the person does to them: the
/// way of screen readers, the keyboard, input methods, find in page and browser tests.
class Mirror {
public:
    Mirror(Semantics& semantics, FrameLoop& loop);

    /// After the frame.
    void sync();

    // From mirror.js.
    void on_activated(WidgetId id, bool extending);
    void on_typed(WidgetId id, std::string text);
    void on_submitted(WidgetId id);
    void on_focused(WidgetId id, bool by_keyboard); ///< 0: the focus left the mirror
    void on_escape();
    void on_key(WidgetId id, std::string key);

private:
    Semantics& semantics_;
    FrameLoop& loop_;
    MirrorEncoder encoder_;
    std::uint64_t hash_ = 0;
    bool stale_ = true;
    WidgetId focus_wanted_ = 0;
    int focus_patience_ = 0; ///< frames to go on waiting for the element to appear
};

} // namespace kabinet::client
