#pragma once

#include "web-client/ports/semantics.hpp"
#include "web-client/theme/tokens.hpp"

#include <cstdint>

struct ImDrawList;

namespace kabinet::client {

/// Device pixels to a CSS pixel.
[[nodiscard]] float pixel_density();
/// The nearest device pixel's edge.
[[nodiscard]] float snap(float coordinate);
[[nodiscard]] Rect snap(const Rect& rect);
/// One line of a border: a whole number of device pixels, about one CSS pixel.
[[nodiscard]] float hairline();

[[nodiscard]] std::uint32_t to_u32(Color color);

void fill(ImDrawList& list, const Rect& rect, Color color, float radius = 0);
/// Only the upper or only the lower corners are round.
void fill_top(ImDrawList& list, const Rect& rect, Color color, float radius);
void fill_bottom(ImDrawList& list, const Rect& rect, Color color, float radius);
/// A line just inside the rectangle's edge.
void outline(ImDrawList& list, const Rect& rect, Color color, float radius, float width = 0);
/// An opaque surface with a hairline around it.
void surface(ImDrawList& list, const Rect& rect, Color color, Color line, float radius);
void horizontal_line(ImDrawList& list, float x, float y, float width, Color color);
void disc(ImDrawList& list, float x, float y, float radius, Color color);
/// What a box of these corners throws on the ground; drawn before the box, which covers its middle.
void shadow(ImDrawList& list, const Rect& rect, float radius, float blur, float offset_y, Color color);
/// An icon of the icon font, its em square centred on (x, y).
void draw_icon(ImDrawList& list, const char* icon, float x, float y, float size, Color color);

} // namespace kabinet::client
