#pragma once

#include "web-client/ports/semantics.hpp"

#include <cstdint>
#include <unordered_map>

namespace kabinet::client {

/// Values on their way between 0 and 1. With reduced motion they arrive at once.
class Motion {
public:
    void begin_frame(std::int64_t now_ms, bool reduced);
    /// Forgets what nobody asked for in this frame.
    void end_frame();

    /// Moves towards 1 while `on`, towards 0 otherwise, in `duration_ms` from end to end. Starts where it belongs, not
    /// moving.
    float toward(WidgetId id, bool on, int duration_ms);
    /// The same, but begins at 0 when first asked for: for what appears.
    float appear(WidgetId id, int duration_ms);

    [[nodiscard]] bool moving() const { return moving_; }

private:
    struct Track {
        float value = 0;
        bool used = true;
    };

    float step(Track& track, bool on, int duration_ms);

    std::unordered_map<WidgetId, Track> tracks_;
    std::int64_t now_ms_ = 0;
    std::int64_t elapsed_ms_ = 0;
    bool reduced_ = false;
    bool moving_ = false;
};

} // namespace kabinet::client
