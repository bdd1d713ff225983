#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kabinet::client {

/// Where a scroll area stands and how it moves there: wheel, finger with momentum, keys, bringing something into view.
/// Distances in CSS pixels.
class ScrollState {
public:
    void layout(float viewport, float content);
    void wheel(float notches, bool smooth);
    void drag(float by);
    void release();
    void move_to(float offset);
    void reveal(float top, float bottom, float margin_top, float margin_bottom);
    /// "ArrowDown", "PageUp", "Home", … False: not a scrolling key.
    bool key(std::string_view name, bool smooth);
    /// One frame on.
    void step(std::int64_t now_ms);

    /// The pointer took the scrollbar's thumb this far below its top; the first word counts until it is let go. Returns
    /// that.
    float hold_thumb(float below_top) {
        thumb_hold_ = thumb_hold_.value_or(below_top);
        return *thumb_hold_;
    }

    void let_thumb_go() { thumb_hold_.reset(); }

    [[nodiscard]] float offset() const { return offset_; }

    [[nodiscard]] float limit() const { return content_ > viewport_ ? content_ - viewport_ : 0; }

    [[nodiscard]] float viewport() const { return viewport_; }

    [[nodiscard]] float content() const { return content_; }

    [[nodiscard]] bool moving() const;

private:
    void aim(float target, bool smooth);

    float offset_ = 0, target_ = 0;
    float velocity_ = 0; ///< pixels a millisecond, after a finger let go
    float viewport_ = 0, content_ = 0;
    float dragged_ = 0; ///< since the last step
    bool finger_ = false;
    std::optional<float> thumb_hold_;
    std::int64_t last_ms_ = 0;
};

} // namespace kabinet::client
