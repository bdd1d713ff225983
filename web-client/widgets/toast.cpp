#include "web-client/widgets/toast.hpp"

#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kabinet::client {
namespace {

constexpr std::int64_t shown_ms = 3500;
constexpr std::size_t at_once = 3;
constexpr float height = 44;
constexpr float gap = 8;
constexpr float padding = 16;
constexpr float icon_column = 26;
constexpr float from_bottom = 24;

} // namespace

void Toasts::show(ToastKind kind, std::string text) {
    std::erase_if(toasts_, [&](const Toast& toast) { return toast.text == text; });
    toasts_.push_back({kind, std::move(text), 0, ++last_id_});
    if (toasts_.size() > at_once) {
        toasts_.pop_front();
    }
}

void Toasts::draw(Ui& ui) {
    const std::int64_t now = ui.environment().now_ms;
    std::erase_if(toasts_, [&](const Toast& toast) { return toast.until_ms != 0 && toast.until_ms <= now; });
    const InLayer above(ui, Layer::notice);
    const Palette& colors = ui.colors();
    float bottom = ui.viewport().bottom() - from_bottom;
    for (Toast& toast : toasts_) {
        if (toast.until_ms == 0) {
            toast.until_ms = now + shown_ms;
            ui.semantics().announce(toast.text);
        }
        ui.wake_after(toast.until_ms - now);
        const float most = ui.viewport().w - 2 * padding;
        const std::string text = shortened(type::body_medium, toast.text, most - 2 * padding - icon_column);
        const float width = std::ceil(text_width(type::body_medium, text)) + 2 * padding + icon_column;
        const int mark = ui.mark();
        const float arrived = ui.motion().appear(toast.id, motion::normal_ms);
        const Rect box =
            snap(Rect{ui.viewport().center_x() - width / 2, bottom - height + 8 * (1 - arrived), width, height});
        shadow(ui.list(), box, radius::menu, 20, 6, colors.shadow.with_alpha(0.22F));
        fill(ui.list(), box, colors.tooltip, radius::menu);
        const bool done = toast.kind == ToastKind::done;
        const Color mark_color = ui.environment().dark ? (done ? light_palette.success : light_palette.danger)
                                                       : (done ? dark_palette.success : dark_palette.danger);
        draw_icon(ui.list(), done ? icons::circle_check : icons::circle_alert, box.x + padding + 8, box.center_y(), 16,
                  mark_color);
        draw_text(ui.list(), type::body_medium, box.x + padding + icon_column, box.center_y(), colors.tooltip_ink,
                  text);
        ui.fade(mark, arrived);
        bottom -= height + gap;
    }
}

} // namespace kabinet::client
