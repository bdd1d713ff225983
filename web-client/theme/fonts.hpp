#pragma once

#include "web-client/theme/tokens.hpp"

#include <span>

struct ImFont;

namespace kabinet::client {

/// Font files as tools/fonts makes them. The bytes outlive the ImGui context.
struct FontFiles {
    std::span<const unsigned char> regular, medium, semibold, icons;
};

/// Half of Inter's capital height in ems: from the middle of a line down to its baseline. Icons stand around the same
/// middle.
inline constexpr float half_capital = 0.36364F;

/// Once, after ImGui::CreateContext(). Sizes are made on demand, in CSS pixels of the em square.
void add_fonts(const FontFiles& files);

ImFont* face(Weight weight);
ImFont* icon_face();

} // namespace kabinet::client
