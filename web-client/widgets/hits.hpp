#pragma once

#include "web-client/ports/semantics.hpp"

#include <cstdint>
#include <vector>

namespace kabinet::client {

/// What lies over what. A popup's backdrop keeps the pointer from everything below it.
enum class Layer : std::uint8_t { page, popup, dialog, dialog_popup, notice };

struct Pointer {
    float x = 0, y = 0;
    bool present = false; ///< over the canvas
    bool down = false;
    bool touch = false;
    bool shift = false; ///< held when the button last went down

    [[nodiscard]] bool in(const Rect& rect) const { return present && rect.contains(x, y); }
};

/// Who the pointer is for. Widgets register where they are while they draw; when the frame is complete the topmost of
/// them gets the hover, the press or the wheel, and learns of it in the next frame.
class Hits {
public:
    /// Reads ImGui's input.
    void begin_frame();
    void end_frame();

    void add(WidgetId id, const Rect& rect, Layer layer);
    /// The wheel and a dragging finger over `rect` are for the scroll area `id`.
    void add_scroll(WidgetId id, const Rect& rect, Layer layer);

    [[nodiscard]] bool hovered(WidgetId id) const { return id != 0 && hot_ == id && !pointer_.touch; }

    [[nodiscard]] bool held(WidgetId id) const { return id != 0 && active_ == id; }

    /// Pressed and let go over it. True once.
    bool take_click(WidgetId id);
    /// Wheel notches for the area since the last frame: 1 is 100 CSS pixels, positive towards the start.
    float take_wheel(WidgetId id);
    /// A finger drags the area's content by so many pixels since the last frame.
    float take_drag(WidgetId id);

    [[nodiscard]] bool finger_on(WidgetId id) const { return id != 0 && dragged_ == id; }

    [[nodiscard]] const Pointer& pointer() const { return pointer_; }

    /// How far a held widget was moved since the last frame.
    [[nodiscard]] float moved_y() const { return moved_y_; }

    [[nodiscard]] float press_x() const { return press_x_; }

    [[nodiscard]] float press_y() const { return press_y_; }

    /// Something is resolved that widgets have not seen yet, or what a click changed is not drawn yet.
    [[nodiscard]] bool pending() const { return pending_ || frames_to_settle_ > 0; }

private:
    struct Entry {
        WidgetId id;
        Rect rect;
        Layer layer;
    };

    [[nodiscard]] static const Entry* topmost(const std::vector<Entry>& entries, float x, float y, Layer from);
    [[nodiscard]] Layer layer_at(float x, float y) const;
    void resolve_press(WidgetId hot);

    std::vector<Entry> entries_, scrolls_;
    Pointer pointer_;
    WidgetId hot_ = 0, active_ = 0, clicked_ = 0, wheeled_ = 0, dragged_ = 0;
    float wheel_ = 0, drag_y_ = 0, moved_y_ = 0;
    float press_x_ = 0, press_y_ = 0;
    bool pressed_now_ = false, released_now_ = false;
    bool pending_ = false;
    int frames_to_settle_ = 0;
};

} // namespace kabinet::client
