#include "web-client/platform/canvas.hpp"

#include "web-client/platform/bridge.hpp"

#include <SDL.h>
#include <cmath>
#include <emscripten/html5.h>
#include <imgui.h>
#include <utility>

namespace kabinet::client {

namespace {

constexpr const char* selector = "#canvas";

int on_sdl_event(void* self, SDL_Event* event) {
    // SDL puts this one into the queue at every poll: heeding it would keep the loop awake for ever.
    if (event->type != SDL_POLLSENTINEL)
        static_cast<Canvas*>(self)->loop().wake();
    return 1;
}

} // namespace

Canvas::Canvas(FrameLoop& loop)
    : loop_(loop) {
    // Keys are the mirror's: its elements have the focus, the canvas never does.
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, selector);
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_Init(SDL_INIT_VIDEO);
    drawable_ = create_context();
    if (drawable_)
        renderer_.create_objects();
    else
        kabinet_show_plain();
    SDL_AddEventWatch(&on_sdl_event, this);
    emscripten_set_webglcontextlost_callback(selector, this, EM_FALSE, [](int, const void*, void* self) -> EM_BOOL {
        static_cast<Canvas*>(self)->on_context_lost();
        return EM_TRUE; // we want it back
    });
    emscripten_set_webglcontextrestored_callback(selector, this, EM_FALSE, [](int, const void*, void* self) -> EM_BOOL {
        static_cast<Canvas*>(self)->on_context_restored();
        return EM_TRUE;
    });
}

Canvas::~Canvas() {
    SDL_DelEventWatch(&on_sdl_event, this);
    emscripten_set_webglcontextlost_callback(selector, nullptr, EM_FALSE, nullptr);
    emscripten_set_webglcontextrestored_callback(selector, nullptr, EM_FALSE, nullptr);
    if (context_ != nullptr)
        SDL_GL_DeleteContext(context_);
    if (window_ != nullptr)
        SDL_DestroyWindow(window_);
    SDL_Quit();
}

bool Canvas::create_context() {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    for (const int version : {3, 2}) { // WebGL 2, then 1
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, version);
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
        // Not resizable for SDL: the size is ours, to the exact device pixel.
        window_ = SDL_CreateWindow("", 0, 0, 1, 1, SDL_WINDOW_OPENGL);
        if (window_ == nullptr)
            continue;
        context_ = SDL_GL_CreateContext(window_);
        if (context_ != nullptr)
            return true;
        SDL_DestroyWindow(window_);
        window_ = nullptr;
    }
    return false;
}

void Canvas::begin_frame() {
    ImGuiIO& io = ImGui::GetIO();
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) {
        if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_FOCUS_LOST)
            io.AddFocusEvent(false);
        if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_FOCUS_GAINED)
            io.AddFocusEvent(true);
    }

    double width = 0, height = 0, density = 1;
    kabinet_canvas_size(&width, &height, &density);
    const int device_width = static_cast<int>(std::lround(width)),
              device_height = static_cast<int>(std::lround(height));
    if (device_width != width_ || device_height != height_) {
        width_ = device_width;
        height_ = device_height;
        emscripten_set_canvas_element_size(selector, width_, height_);
    }
    const auto scale = static_cast<float>(density);
    io.DisplaySize = ImVec2(static_cast<float>(width_) / scale, static_cast<float>(height_) / scale);
    io.DisplayFramebufferScale = ImVec2(scale, scale);
}

void Canvas::end_frame(const ImVec4& background) {
    if (drawable_)
        renderer_.draw(*ImGui::GetDrawData(), width_, height_, background);
    else
        draw_nothing();
}

// ImGui waits for its glyph textures to be taken even when nobody looks at them.
void Canvas::draw_nothing() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates)
            texture->SetStatus(ImTextureStatus_OK);
        if (texture->Status == ImTextureStatus_WantDestroy)
            texture->SetStatus(ImTextureStatus_Destroyed);
    }
}

void Canvas::on_context_lost() {
    if (std::exchange(drawable_, false))
        renderer_.forget_objects();
}

void Canvas::on_context_restored() {
    if (context_ == nullptr)
        return;
    renderer_.create_objects();
    drawable_ = true;
    loop_.wake();
}

} // namespace kabinet::client

// SDL looks functions up by name only where we do not go. Emscripten's own answer would carry all of WebGL into the
// download.
extern "C" void (*eglGetProcAddress(const char* /*name*/))() {
    return nullptr;
}
