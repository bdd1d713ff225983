#pragma once

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;
struct ImTextureData;
struct ImVec4;

namespace kabinet::client {

/// Draws ImGui's lists with WebGL 1 calls, which every context understands. It is the only one to touch the context, so
/// it never asks for any of its state: in a browser each such question waits for the graphics process to finish what it
/// is at.
class GlRenderer {
public:
    GlRenderer() = default;
    GlRenderer(const GlRenderer&) = delete;
    GlRenderer& operator=(const GlRenderer&) = delete;
    ~GlRenderer() = default; // what it made goes with the context

    /// Tells ImGui what is supported. Before fonts are added.
    static void announce();

    /// In a context that is new or was restored.
    void create_objects();
    /// The context is gone, and everything in it.
    void forget_objects();

    /// Width and height in device pixels.
    void draw(const ImDrawData& data, int width, int height, const ImVec4& background);

private:
    static void update(ImTextureData& texture);
    void draw_list(const ImDrawList& list, const ImDrawData& data, int height);
    void draw_command(const ImDrawCmd& command, const ImDrawData& data, int height);

    unsigned projection_ = 0;      ///< uniform location
    unsigned vertices_from_ = ~0U; ///< what the attributes point at now
    unsigned texture_ = 0;         ///< bound now
};

} // namespace kabinet::client
