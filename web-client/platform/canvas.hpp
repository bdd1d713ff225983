#pragma once

#include "web-client/platform/frame_loop.hpp"
#include "web-client/platform/gl_renderer.hpp"

struct ImVec4;
struct SDL_Window;

namespace kabinet::client {

/// The drawing surface: SDL's window and WebGL context, as large as the viewport in device pixels. Where there is no
/// WebGL nothing is drawn and the mirror's texts are shown instead.
class Canvas {
public:
    explicit Canvas(FrameLoop& loop);
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;
    ~Canvas();

    /// Takes in SDL's events and tells ImGui the size. Before ImGui::NewFrame().
    void begin_frame();
    /// After ImGui::Render().
    void end_frame(const ImVec4& background);

    void on_context_lost();
    void on_context_restored();

    FrameLoop& loop() { return loop_; }

private:
    bool create_context();
    static void draw_nothing();

    FrameLoop& loop_;
    GlRenderer renderer_;
    SDL_Window* window_ = nullptr;
    void* context_ = nullptr;
    bool drawable_ = false;
    int width_ = 0, height_ = 0; ///< device pixels
};

} // namespace kabinet::client
