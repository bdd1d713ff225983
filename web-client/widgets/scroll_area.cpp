#include "web-client/widgets/scroll_area.hpp"

#include "web-client/theme/paint.hpp"

#include <algorithm>
#include <cmath>

namespace kabinet::client {
namespace {

constexpr float shortest_thumb = 36;
constexpr int slim_fade_ms = 300;

} // namespace

ScrollArea::ScrollArea(Ui& ui, std::string_view key, const Rect& view, float content)
    : ui_(ui)
    , state_(ui.scroll(ui.id(key)))
    , id_(ui.id(key))
    , view_(view) {
    state_.layout(view.h, content);
    begin();
}

ScrollArea::ScrollArea(Ui& ui, std::string_view key, const Rect& view)
    : ScrollArea(ui, key, view, ui.scroll(ui.id(key)).content()) {}

void ScrollArea::begin() {
    const bool smooth = !ui_.environment().reduced_motion;
    ui_.hits().add_scroll(id_, view_.intersected(ui_.clip()), ui_.layer());
    if (const float notches = ui_.hits().take_wheel(id_); notches != 0) {
        state_.wheel(notches, smooth);
    }
    if (ui_.hits().finger_on(id_)) {
        state_.drag(ui_.hits().take_drag(id_));
    } else {
        state_.release();
    }
    if (ui_.layer() == Layer::page && ui_.popup() == 0) {
        if (const std::string key = ui_.take_scroll_key(); !key.empty()) {
            state_.key(key, smooth);
        }
        if (const float distance = ui_.semantics().take_scroll(); distance != 0) {
            state_.move_to(state_.offset() + distance);
            ui_.keep_drawing();
        }
    }
    state_.step(ui_.environment().now_ms);
    ui_.push_clip(view_);
    ui_.push_scroll(id_, view_);
}

ScrollArea::~ScrollArea() {
    ui_.pop_scroll();
    scrollbar();
    ui_.pop_clip();
}

float ScrollArea::top() const {
    return snap(view_.y - state_.offset());
}

void ScrollArea::finish(float content) {
    if (std::abs(content - state_.content()) > 0.5F) {
        state_.layout(view_.h, content);
        ui_.keep_drawing();
    }
}

void ScrollArea::scrollbar() {
    const float limit = state_.limit();
    if (limit < 1) {
        return;
    }
    const bool slim = ui_.environment().coarse_pointer;
    const float thickness = slim ? 4 : 6;
    const float margin = 3;
    const Rect track{view_.right() - (slim ? 6 : metric::scrollbar), view_.y, slim ? 6 : metric::scrollbar, view_.h};
    const float length = std::max(shortest_thumb, track.h * view_.h / state_.content());
    const float travel = track.h - length - 2 * margin;
    const float y = track.y + margin + travel * state_.offset() / limit;
    const WidgetId thumb = id_ ^ 0x5c801bU;
    float emphasis = 0;
    if (!slim) {
        ui_.block(thumb, track);
        Hits& hits = ui_.hits();
        if (hits.held(thumb)) {
            const bool on_thumb = hits.press_y() >= y && hits.press_y() <= y + length;
            const float hold = state_.hold_thumb(on_thumb ? hits.press_y() - y : length / 2);
            if (travel > 0) {
                state_.move_to((hits.pointer().y - hold - track.y - margin) / travel * limit);
            }
        } else {
            state_.let_thumb_go();
        }
        emphasis = ui_.motion().toward(thumb, hits.hovered(thumb) || hits.held(thumb), motion::fast_ms);
    }
    const Palette& colors = ui_.colors();
    float presence = 1;
    if (slim) { // only while it says something: under a finger the page needs the room
        presence = ui_.motion().toward(thumb, state_.moving() || ui_.hits().finger_on(id_), slim_fade_ms);
    }
    const Rect bar{track.right() - margin - thickness, y, thickness, length};
    const Color color = mix(colors.scrollbar, colors.scrollbar_hover, emphasis);
    fill(ui_.list(), bar, color.with_alpha(presence), thickness / 2);
}

} // namespace kabinet::client
