#include "web-client/platform/pointer.hpp"

#include "web-client/platform/bridge.hpp"

#include <cfloat>
#include <emscripten/emscripten.h>
#include <imgui.h>

namespace kabinet::client {

namespace {

constexpr float css_pixels_per_notch = 100;

int imgui_button(int dom_button) {
    switch (dom_button) {
    case 1:
        return ImGuiMouseButton_Middle;
    case 2:
        return ImGuiMouseButton_Right;
    default:
        return ImGuiMouseButton_Left;
    }
}

const char* css_cursor(ImGuiMouseCursor cursor) {
    switch (cursor) {
    case ImGuiMouseCursor_Hand:
        return "pointer";
    case ImGuiMouseCursor_TextInput:
        return "text";
    case ImGuiMouseCursor_ResizeEW:
        return "ew-resize";
    case ImGuiMouseCursor_ResizeNS:
        return "ns-resize";
    case ImGuiMouseCursor_ResizeAll:
        return "move";
    case ImGuiMouseCursor_NotAllowed:
        return "not-allowed";
    case ImGuiMouseCursor_Wait:
    case ImGuiMouseCursor_Progress:
        return "progress";
    default:
        return "default";
    }
}

} // namespace

Pointer::Pointer(FrameLoop& loop)
    : loop_(loop) {
    kabinet_canvas_start(this);
}

void Pointer::on_pointer(Kind kind, float x, float y, int button, bool touch, bool shift) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Shift, shift);
    io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    if (kind == Kind::left)
        io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    else
        io.AddMousePosEvent(x, y);
    if (kind == Kind::pressed)
        io.AddMouseButtonEvent(imgui_button(button), true);
    if (kind == Kind::released)
        io.AddMouseButtonEvent(imgui_button(button), false);
    loop_.wake();
}

void Pointer::on_wheel(float x, float y, float across, float down) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(x, y); // a finger may have been the last to say where it is
    io.AddMouseWheelEvent(-across / css_pixels_per_notch, -down / css_pixels_per_notch);
    loop_.wake();
}

void Pointer::show_cursor() {
    const ImGuiMouseCursor cursor = ImGui::GetMouseCursor();
    if (cursor == cursor_)
        return;
    cursor_ = cursor;
    kabinet_set_cursor(css_cursor(cursor));
}

} // namespace kabinet::client

extern "C" {

EMSCRIPTEN_KEEPALIVE void kabinet_on_pointer(void* self, int kind, float x, float y, int button, int touch, int shift) {
    using kabinet::client::Pointer;
    static_cast<Pointer*>(self)->on_pointer(static_cast<Pointer::Kind>(kind), x, y, button, touch != 0, shift != 0);
}

EMSCRIPTEN_KEEPALIVE void kabinet_on_wheel(void* self, float x, float y, float across, float down) {
    static_cast<kabinet::client::Pointer*>(self)->on_wheel(x, y, across, down);
}

EMSCRIPTEN_KEEPALIVE void kabinet_on_canvas_changed(void* self) {
    static_cast<kabinet::client::Pointer*>(self)->on_canvas_changed();
}

} // extern "C"
