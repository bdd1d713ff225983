#include "web-client/widgets/card.hpp"

#include "web-client/theme/paint.hpp"

namespace kabinet::client {

void card(Ui& ui, const Rect& rect) {
    const Palette& colors = ui.colors();
    ImDrawList& list = ui.list();
    if (!ui.environment().dark) {
        shadow(list, rect, radius::card, 2, 1, colors.shadow.with_alpha(0.05F));
    }
    surface(list, rect, colors.card, colors.line, radius::card);
}

void floating_card(Ui& ui, const Rect& rect, float corner) {
    const Palette& colors = ui.colors();
    ImDrawList& list = ui.list();
    shadow(list, rect, corner, 28, 12, colors.shadow.with_alpha(ui.environment().dark ? 0.5F : 0.16F));
    surface(list, rect, colors.card, colors.line, corner);
}

} // namespace kabinet::client
