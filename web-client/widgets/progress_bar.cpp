#include "web-client/widgets/progress_bar.hpp"

#include "web-client/theme/paint.hpp"

#include <algorithm>

namespace kabinet::client {

void draw_bar(Ui& ui, const Rect& rect, std::span<const BarPart> parts) {
    // The least that is still seen as a part and not as dirt.
    constexpr float shortest = 6;
    const Rect track = snap(rect);
    const float corner = track.h / 2;
    fill(ui.list(), track, ui.colors().chip, corner);
    float x = track.x;
    for (const BarPart& part : parts) {
        if (part.share <= 0) {
            continue;
        }
        const float width = std::min(track.right() - x, std::max(shortest, track.w * part.share));
        const Rect piece{x, track.y, width, track.h};
        const bool first = x == track.x;
        const bool last = piece.right() >= track.right() - 0.5F;
        if (first || last || parts.size() == 1) {
            // Round where the track is round, square where the next part goes on.
            const bool goes_on = &part != &parts.back() && !last;
            fill(ui.list(), piece, part.color, corner);
            if (!first) {
                fill(ui.list(), {piece.x, piece.y, corner, piece.h}, part.color);
            }
            if (goes_on) {
                fill(ui.list(), {piece.right() - corner, piece.y, corner, piece.h}, part.color);
            }
        } else {
            fill(ui.list(), piece, part.color);
        }
        x += width;
    }
}

} // namespace kabinet::client
