#include "web-client/platform/gl_renderer.hpp"

#include <GLES2/gl2.h>
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <imgui.h>
#include <vector>

namespace kabinet::client {

namespace {

// Of all WebGL devices in use; asking would mean waiting.
constexpr int largest_texture = 4096;

enum Attribute : GLuint { position, texture_place, color };

constexpr const char* vertex_shader = R"(
uniform mat4 projection;
attribute vec2 position;
attribute vec2 texture_place;
attribute vec4 color;
varying vec2 place;
varying vec4 tint;
void main() {
    place = texture_place;
    tint = color;
    gl_Position = projection * vec4(position, 0.0, 1.0);
}
)";

// Textures hold coverage only: letters and the edges of lines.
constexpr const char* fragment_shader = R"(
precision mediump float;
uniform sampler2D coverage;
varying vec2 place;
varying vec4 tint;
void main() {
    gl_FragColor = vec4(tint.rgb, tint.a * texture2D(coverage, place).a);
}
)";

GLuint compiled(GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    return shader;
}

GLuint name_of(ImTextureID id) {
    return static_cast<GLuint>(id);
}

const void* offset(std::size_t bytes) {
    return reinterpret_cast<const void*>(bytes); // NOLINT(performance-no-int-to-ptr): what OpenGL calls a pointer here
}

} // namespace

void GlRenderer::announce() {
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    ImGui::GetIO().Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Renderer_TextureMaxWidth = platform.Renderer_TextureMaxHeight = largest_texture;
}

void GlRenderer::create_objects() {
    const GLuint program = glCreateProgram();
    glAttachShader(program, compiled(GL_VERTEX_SHADER, vertex_shader));
    glAttachShader(program, compiled(GL_FRAGMENT_SHADER, fragment_shader));
    glBindAttribLocation(program, position, "position");
    glBindAttribLocation(program, texture_place, "texture_place");
    glBindAttribLocation(program, color, "color");
    glLinkProgram(program);
    glUseProgram(program);
    projection_ = static_cast<unsigned>(glGetUniformLocation(program, "projection"));

    std::array<GLuint, 2> buffers{};
    glGenBuffers(static_cast<GLsizei>(buffers.size()), buffers.data());
    glBindBuffer(GL_ARRAY_BUFFER, buffers[0]);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers[1]);
    for (const GLuint attribute : {position, texture_place, color})
        glEnableVertexAttribArray(attribute);

    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glEnable(GL_SCISSOR_TEST);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
}

void GlRenderer::forget_objects() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate)
            continue;
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed); // ImGui asks for it anew
    }
    vertices_from_ = ~0U;
    texture_ = 0;
}

void GlRenderer::update(ImTextureData& texture) {
    if (texture.Status == ImTextureStatus_WantDestroy) {
        if (texture.UnusedFrames > 0) {
            const GLuint name = name_of(texture.TexID);
            glDeleteTextures(1, &name);
            texture.SetTexID(ImTextureID_Invalid);
            texture.SetStatus(ImTextureStatus_Destroyed);
        }
        return;
    }
    if (texture.Status == ImTextureStatus_WantCreate) {
        GLuint name = 0;
        glGenTextures(1, &name);
        glBindTexture(GL_TEXTURE_2D, name);
        // Neither repeated nor in smaller copies: that lets WebGL 1 take any size.
        for (const GLenum parameter : {GLenum{GL_TEXTURE_MIN_FILTER}, GLenum{GL_TEXTURE_MAG_FILTER}})
            glTexParameteri(GL_TEXTURE_2D, parameter, GL_LINEAR);
        for (const GLenum parameter : {GLenum{GL_TEXTURE_WRAP_S}, GLenum{GL_TEXTURE_WRAP_T}})
            glTexParameteri(GL_TEXTURE_2D, parameter, GL_CLAMP_TO_EDGE);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_ALPHA, texture.Width, texture.Height, 0, GL_ALPHA, GL_UNSIGNED_BYTE,
                     texture.GetPixels());
        texture.SetTexID(static_cast<ImTextureID>(name));
        texture.SetStatus(ImTextureStatus_OK);
    }
    if (texture.Status == ImTextureStatus_WantUpdates) {
        glBindTexture(GL_TEXTURE_2D, name_of(texture.TexID));
        std::vector<unsigned char> rows;
        for (const ImTextureRect& changed : texture.Updates) {
            rows.clear();
            for (int y = 0; y < changed.h; ++y) {
                const auto* row = static_cast<const unsigned char*>(texture.GetPixelsAt(changed.x, changed.y + y));
                rows.insert(rows.end(), row, row + changed.w);
            }
            glTexSubImage2D(GL_TEXTURE_2D, 0, changed.x, changed.y, changed.w, changed.h, GL_ALPHA, GL_UNSIGNED_BYTE,
                            rows.data());
        }
        texture.SetStatus(ImTextureStatus_OK);
    }
}

void GlRenderer::draw(const ImDrawData& data, int width, int height, const ImVec4& background) {
    if (data.Textures != nullptr) {
        bool rebound = false;
        for (ImTextureData* texture : *data.Textures) {
            if (texture->Status != ImTextureStatus_OK) {
                update(*texture);
                rebound = true;
            }
        }
        if (rebound)
            texture_ = 0;
    }

    glViewport(0, 0, width, height);
    glScissor(0, 0, width, height);
    glClearColor(background.x, background.y, background.z, 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);

    const float across = 2.0F / data.DisplaySize.x, down = -2.0F / data.DisplaySize.y;
    const std::array<GLfloat, 16> projection{across, 0, 0, 0, 0, down, 0, 0, 0, 0, -1, 0, -1, 1, 0, 1};
    glUniformMatrix4fv(static_cast<GLint>(projection_), 1, GL_FALSE, projection.data());

    for (const ImDrawList* list : data.CmdLists)
        draw_list(*list, data, height);
}

void GlRenderer::draw_list(const ImDrawList& list, const ImDrawData& data, int height) {
    glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data, GL_STREAM_DRAW);
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (command.UserCallback == nullptr)
            draw_command(command, data, height);
        else if (command.UserCallback != ImDrawCallback_ResetRenderState) // there is nothing to reset
            command.UserCallback(&list, &command);
    }
}

void GlRenderer::draw_command(const ImDrawCmd& command, const ImDrawData& data, int height) {
    const ImVec2 scale = data.FramebufferScale;
    const auto left = static_cast<int>(std::max(0.0F, (command.ClipRect.x - data.DisplayPos.x) * scale.x));
    const auto top = static_cast<int>(std::max(0.0F, (command.ClipRect.y - data.DisplayPos.y) * scale.y));
    const auto right = static_cast<int>((command.ClipRect.z - data.DisplayPos.x) * scale.x);
    const auto bottom = static_cast<int>((command.ClipRect.w - data.DisplayPos.y) * scale.y);
    if (right <= left || bottom <= top)
        return;
    glScissor(left, height - bottom, right - left, bottom - top);

    if (const GLuint name = name_of(command.GetTexID()); name != texture_) {
        glBindTexture(GL_TEXTURE_2D, name);
        texture_ = name;
    }
    // WebGL 1 knows no base vertex: the attributes start later instead.
    if (command.VtxOffset != vertices_from_) {
        vertices_from_ = command.VtxOffset;
        const std::size_t base = std::size_t{command.VtxOffset} * sizeof(ImDrawVert);
        constexpr GLsizei stride = sizeof(ImDrawVert);
        glVertexAttribPointer(position, 2, GL_FLOAT, GL_FALSE, stride, offset(base + offsetof(ImDrawVert, pos)));
        glVertexAttribPointer(texture_place, 2, GL_FLOAT, GL_FALSE, stride, offset(base + offsetof(ImDrawVert, uv)));
        glVertexAttribPointer(color, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, offset(base + offsetof(ImDrawVert, col)));
    }
    static_assert(sizeof(ImDrawIdx) == sizeof(std::uint16_t));
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                   offset(std::size_t{command.IdxOffset} * sizeof(ImDrawIdx)));
}

} // namespace kabinet::client
