#pragma once

#include "web-client/widgets/ui.hpp"

#include <span>

namespace kabinet::client {

struct BarPart {
    float share = 0; ///< of the whole bar, 0 … 1
    Color color;
};

/// Parts side by side on a soft track. Only a picture of what stands beside it in words.
void draw_bar(Ui& ui, const Rect& rect, std::span<const BarPart> parts);

} // namespace kabinet::client
