#include "web-client/theme/paint.hpp"

#include "web-client/theme/fonts.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <numbers>

namespace kabinet::client {
namespace {

ImVec2 top_left(const Rect& rect) {
    return {rect.x, rect.y};
}

ImVec2 bottom_right(const Rect& rect) {
    return {rect.right(), rect.bottom()};
}

float limited(const Rect& rect, float radius) {
    return std::min(radius, std::min(rect.w, rect.h) / 2);
}

void fill_with(ImDrawList& list, const Rect& rect, Color color, float radius, ImDrawFlags corners) {
    if (rect.empty() || color.a == 0) {
        return;
    }
    const Rect box = snap(rect);
    list.AddRectFilled(top_left(box), bottom_right(box), to_u32(color), limited(box, radius), corners);
}

constexpr int corner_steps = 6;
constexpr int ring_points = 4 * (corner_steps + 1);
using Ring = std::array<ImVec2, ring_points>;

Ring ring_around(const Rect& box, float radius) {
    const float r = limited(box, std::max(radius, 0.0F));
    const std::array<ImVec2, 4> centers{ImVec2{box.right() - r, box.bottom() - r}, ImVec2{box.x + r, box.bottom() - r},
                                        ImVec2{box.x + r, box.y + r}, ImVec2{box.right() - r, box.y + r}};
    Ring ring;
    std::size_t at = 0;
    for (std::size_t corner = 0; corner < centers.size(); ++corner) {
        for (int step = 0; step <= corner_steps; ++step) {
            const float angle =
                std::numbers::pi_v<float> / 2 * (static_cast<float>(corner) + static_cast<float>(step) / corner_steps);
            ring[at++] = {centers[corner].x + std::cos(angle) * r, centers[corner].y + std::sin(angle) * r};
        }
    }
    return ring;
}

} // namespace

float pixel_density() {
    return std::max(1.0F, ImGui::GetIO().DisplayFramebufferScale.x);
}

float snap(float coordinate) {
    const float density = pixel_density();
    return std::floor(coordinate * density + 0.5F) / density;
}

Rect snap(const Rect& rect) {
    const float left = snap(rect.x);
    const float top = snap(rect.y);
    return {left, top, snap(rect.right()) - left, snap(rect.bottom()) - top};
}

float hairline() {
    const float density = pixel_density();
    return std::max(1.0F, std::floor(density)) / density;
}

std::uint32_t to_u32(Color color) {
    return IM_COL32(color.r, color.g, color.b, color.a);
}

void fill(ImDrawList& list, const Rect& rect, Color color, float radius) {
    fill_with(list, rect, color, radius, radius > 0 ? ImDrawFlags_RoundCornersAll : ImDrawFlags_RoundCornersNone);
}

void fill_top(ImDrawList& list, const Rect& rect, Color color, float radius) {
    fill_with(list, rect, color, radius, ImDrawFlags_RoundCornersTop);
}

void fill_bottom(ImDrawList& list, const Rect& rect, Color color, float radius) {
    fill_with(list, rect, color, radius, ImDrawFlags_RoundCornersBottom);
}

void outline(ImDrawList& list, const Rect& rect, Color color, float radius, float width) {
    if (rect.empty() || color.a == 0) {
        return;
    }
    const float thickness = width > 0 ? width : hairline();
    const Rect box = snap(rect).inset(thickness / 2);
    list.PathRect(top_left(box), bottom_right(box), std::max(0.0F, limited(rect, radius) - thickness / 2));
    list.PathStroke(to_u32(color), ImDrawFlags_Closed, thickness);
}

void surface(ImDrawList& list, const Rect& rect, Color color, Color line, float radius) {
    fill(list, rect, line, radius);
    const float width = hairline();
    fill(list, snap(rect).inset(width), color, limited(rect, radius) - width);
}

void horizontal_line(ImDrawList& list, float x, float y, float width, Color color) {
    fill(list, {x, snap(y), width, hairline()}, color);
}

void disc(ImDrawList& list, float x, float y, float radius, Color color) {
    list.AddCircleFilled({x, y}, radius, to_u32(color));
}

void shadow(ImDrawList& list, const Rect& rect, float radius, float blur, float offset_y, Color color) {
    constexpr int rings = 14;
    const ImVec2 white = list._Data->TexUvWhitePixel;
    list.PrimReserve(6 * ring_points * (rings - 1), ring_points * rings);
    const auto first = list._VtxCurrentIdx;
    for (int index = 0; index < rings; ++index) {
        const float t = -1 + 2 * static_cast<float>(index) / (rings - 1);
        // The integral of a normal distribution: what a blurred edge looks like across.
        const float coverage = 0.5F * (1 - std::erf(t * 2 / std::numbers::sqrt2_v<float>));
        const ImU32 packed = to_u32(color.with_alpha(index == rings - 1 ? 0 : coverage));
        const Rect box = Rect{rect.x, rect.y + offset_y, rect.w, rect.h}.inset(-t * blur);
        for (const ImVec2& point : ring_around(box, radius + t * blur)) {
            list.PrimWriteVtx(point, white, packed);
        }
    }
    for (int index = 0; index + 1 < rings; ++index) {
        for (int point = 0; point < ring_points; ++point) {
            const int next = (point + 1) % ring_points;
            const auto vertex = [&](int ring, int at) {
                return static_cast<ImDrawIdx>(first + static_cast<unsigned>(ring * ring_points + at));
            };
            for (const ImDrawIdx corner : {vertex(index, point), vertex(index, next), vertex(index + 1, next),
                                           vertex(index, point), vertex(index + 1, next), vertex(index + 1, point)}) {
                list.PrimWriteIdx(corner);
            }
        }
    }
}

void draw_icon(ImDrawList& list, const char* icon, float x, float y, float size, Color color) {
    ImFontBaked* const glyphs = icon_face()->GetFontBaked(size, pixel_density());
    unsigned int letter = 0;
    ImTextCharFromUtf8(&letter, icon, icon + std::strlen(icon));
    const ImFontGlyph* const glyph = glyphs->FindGlyph(static_cast<ImWchar>(letter));
    if (!glyph->Visible || color.a == 0) {
        return;
    }
    const float left = snap(x - glyph->AdvanceX / 2);
    const float top = snap(y + half_capital * size) - std::round(glyphs->Ascent);
    list.PrimReserve(6, 4);
    list.PrimRectUV({left + glyph->X0, top + glyph->Y0}, {left + glyph->X1, top + glyph->Y1}, {glyph->U0, glyph->V0},
                    {glyph->U1, glyph->V1}, to_u32(color));
}

} // namespace kabinet::client
