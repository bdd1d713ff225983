#include "web-client/widgets/hits.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kabinet::client {
namespace {

// A finger that moves farther than this scrolls and no longer presses.
constexpr float drag_threshold = 8;

// A click is seen in the middle of a frame: what it changes is shown by the next one, and what follows the layout by
// the one after that.
constexpr int frames_after_click = 2;

} // namespace

void Hits::begin_frame() {
    const ImGuiIO& io = ImGui::GetIO();
    const Pointer before = pointer_;
    frames_to_settle_ = std::max(frames_to_settle_ - 1, 0);
    pointer_.present = ImGui::IsMousePosValid(&io.MousePos);
    if (pointer_.present) {
        pointer_.x = io.MousePos.x;
        pointer_.y = io.MousePos.y;
    }
    pointer_.down = io.MouseDown[0];
    pointer_.touch = io.MouseSource == ImGuiMouseSource_TouchScreen;
    pressed_now_ = io.MouseClicked[0];
    pointer_.shift = pressed_now_ ? io.KeyShift : pointer_.shift;
    released_now_ = io.MouseReleased[0];
    moved_y_ = before.present && pointer_.present && before.down ? pointer_.y - before.y : 0;
    if (dragged_ != 0) {
        drag_y_ += moved_y_;
    }
    entries_.clear();
    scrolls_.clear();
}

void Hits::add(WidgetId id, const Rect& rect, Layer layer) {
    if (!rect.empty()) {
        entries_.push_back({id, rect, layer});
    }
}

void Hits::add_scroll(WidgetId id, const Rect& rect, Layer layer) {
    if (!rect.empty()) {
        scrolls_.push_back({id, rect, layer});
    }
}

const Hits::Entry* Hits::topmost(const std::vector<Entry>& entries, float x, float y, Layer from) {
    const Entry* best = nullptr;
    for (const Entry& entry : entries) {
        if (entry.layer >= from && entry.rect.contains(x, y) && (best == nullptr || entry.layer >= best->layer)) {
            best = &entry;
        }
    }
    return best;
}

Layer Hits::layer_at(float x, float y) const {
    const Entry* const top = topmost(entries_, x, y, Layer::page);
    return top != nullptr ? top->layer : Layer::page;
}

void Hits::resolve_press(WidgetId hot) {
    if (pressed_now_) {
        active_ = hot;
        dragged_ = 0;
        press_x_ = pointer_.x;
        press_y_ = pointer_.y;
    }
    const bool far =
        std::abs(pointer_.x - press_x_) > drag_threshold || std::abs(pointer_.y - press_y_) > drag_threshold;
    if (pointer_.touch && pointer_.down && dragged_ == 0 && far) {
        const Entry* const area = topmost(scrolls_, press_x_, press_y_, layer_at(press_x_, press_y_));
        dragged_ = area != nullptr ? area->id : 0;
        drag_y_ = dragged_ != 0 ? pointer_.y - press_y_ : 0;
        active_ = 0;
    }
    if (released_now_) {
        clicked_ = active_ != 0 && active_ == hot ? active_ : 0;
        active_ = 0;
        dragged_ = 0;
    }
    if (!pointer_.down && !released_now_) {
        active_ = 0;
        dragged_ = 0;
    }
}

void Hits::end_frame() {
    const WidgetId hot_before = hot_;
    const WidgetId active_before = active_;
    clicked_ = 0;
    const Entry* const top = pointer_.present ? topmost(entries_, pointer_.x, pointer_.y, Layer::page) : nullptr;
    hot_ = top != nullptr ? top->id : 0;
    resolve_press(hot_);
    wheeled_ = 0;
    wheel_ = 0;
    if (const float wheel = ImGui::GetIO().MouseWheel; wheel != 0 && pointer_.present) {
        const Entry* const area = topmost(scrolls_, pointer_.x, pointer_.y, layer_at(pointer_.x, pointer_.y));
        wheeled_ = area != nullptr ? area->id : 0;
        wheel_ = wheel;
    }
    pending_ = clicked_ != 0 || wheeled_ != 0 || drag_y_ != 0 || hot_ != hot_before || active_ != active_before;
}

bool Hits::take_click(WidgetId id) {
    if (id == 0 || clicked_ != id) {
        return false;
    }
    clicked_ = 0;
    frames_to_settle_ = frames_after_click;
    return true;
}

float Hits::take_wheel(WidgetId id) {
    return id != 0 && wheeled_ == id ? std::exchange(wheel_, 0.0F) : 0;
}

float Hits::take_drag(WidgetId id) {
    return id != 0 && dragged_ == id ? std::exchange(drag_y_, 0.0F) : 0;
}

} // namespace kabinet::client
