#include "web-client/widgets/scroll_state.hpp"

#include <algorithm>
#include <cmath>

namespace kabinet::client {
namespace {

constexpr float wheel_step = 100;
constexpr float arrow_step = 40;
constexpr float page_part = 0.9F;
// A wheel notch glides this fast towards its end: 95 % of the way in 120 ms.
constexpr float glide_ms = 40;
// Momentum loses half of its speed in this time, and stops when it is no longer seen.
constexpr float momentum_half_life_ms = 220;
constexpr float momentum_stops_below = 0.02F;
constexpr float longest_step_ms = 50;
// A finger that lay still this long throws nothing when it lifts.
constexpr float rested_after_ms = 150;
constexpr float near_enough = 0.5F;

} // namespace

void ScrollState::layout(float viewport, float content) {
    viewport_ = viewport;
    content_ = content;
    target_ = std::clamp(target_, 0.0F, limit());
    offset_ = std::clamp(offset_, 0.0F, limit());
}

void ScrollState::aim(float target, bool smooth) {
    velocity_ = 0;
    target_ = std::clamp(target, 0.0F, limit());
    if (!smooth) {
        offset_ = target_;
    }
}

void ScrollState::wheel(float notches, bool smooth) {
    // A trackpad sends many small parts and is smooth by itself.
    const bool notched = std::abs(notches) >= 0.9F;
    aim(target_ - notches * wheel_step, smooth && notched);
}

void ScrollState::drag(float by) {
    finger_ = true;
    dragged_ += by;
    offset_ = std::clamp(offset_ - by, 0.0F, limit());
    target_ = offset_;
}

void ScrollState::release() {
    finger_ = false;
}

void ScrollState::move_to(float offset) {
    aim(offset, false);
}

void ScrollState::reveal(float top, float bottom, float margin_top, float margin_bottom) {
    const float first = top - margin_top;
    const float last = bottom + margin_bottom;
    if (first < target_) {
        aim(first, false);
    } else if (last > target_ + viewport_) {
        aim(std::min(first, last - viewport_), false);
    }
}

bool ScrollState::key(std::string_view name, bool smooth) {
    if (name == "ArrowDown") {
        aim(target_ + arrow_step, smooth);
    } else if (name == "ArrowUp") {
        aim(target_ - arrow_step, smooth);
    } else if (name == "PageDown") {
        aim(target_ + viewport_ * page_part, smooth);
    } else if (name == "PageUp") {
        aim(target_ - viewport_ * page_part, smooth);
    } else if (name == "Home") {
        aim(0, smooth);
    } else if (name == "End") {
        aim(limit(), smooth);
    } else {
        return false;
    }
    return true;
}

void ScrollState::step(std::int64_t now_ms) {
    const auto since = static_cast<float>(now_ms - last_ms_);
    const float elapsed = std::clamp(since, 0.0F, longest_step_ms);
    last_ms_ = now_ms;
    if (since > rested_after_ms) {
        velocity_ = 0;
    }
    if (finger_) {
        if (elapsed > 0) {
            velocity_ = 0.6F * velocity_ - 0.4F * dragged_ / elapsed;
            dragged_ = 0;
        }
        return;
    }
    dragged_ = 0;
    if (velocity_ != 0) {
        const float before = offset_;
        offset_ = std::clamp(offset_ + velocity_ * elapsed, 0.0F, limit());
        target_ = offset_;
        velocity_ *= std::exp2(-elapsed / momentum_half_life_ms);
        if (std::abs(velocity_) < momentum_stops_below || (elapsed > 0 && offset_ == before)) {
            velocity_ = 0;
        }
        return;
    }
    offset_ += (target_ - offset_) * (1 - std::exp(-elapsed / glide_ms));
    if (std::abs(target_ - offset_) < near_enough) {
        offset_ = target_;
    }
}

bool ScrollState::moving() const {
    return !finger_ && (velocity_ != 0 || offset_ != target_);
}

} // namespace kabinet::client
