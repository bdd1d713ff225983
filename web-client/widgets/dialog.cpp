#include "web-client/widgets/dialog.hpp"

#include <algorithm>

namespace kabinet::client {
namespace {

constexpr float gap = space::m;

ModalSpec modal_of(const Ui& ui, const DialogSpec& spec) {
    return {.key = spec.key,
            .title = spec.title,
            .subtitle = spec.subtitle,
            .close_name = spec.close_name,
            .width = spec.width,
            .content_height = spec.content_height,
            .footer_height = std::max(ui.control_height(), ui.phone() ? metric::touch_target + 4 : 0),
            .alert = spec.kind == ButtonKind::danger};
}

} // namespace

Dialog::Dialog(Ui& ui, const DialogSpec& spec)
    : ui_(ui)
    , spec_(spec)
    , modal_(ui, modal_of(ui, spec)) {}

DialogResult Dialog::buttons() {
    const Rect& footer = modal_.footer();
    const ButtonSpec confirm{.key = "confirm",
                             .label = spec_.confirm,
                             .icon = spec_.confirm_icon,
                             .kind = spec_.kind,
                             .enabled = spec_.confirm_enabled,
                             .busy = spec_.busy};
    const ButtonSpec cancel{.key = "cancel", .label = spec_.cancel};
    const bool one = spec_.confirm.empty();
    float confirm_width = one ? 0 : button_width(confirm);
    float cancel_width = button_width(cancel);
    const float between = one ? 0 : gap;
    if (ui_.phone() || confirm_width + between + cancel_width > footer.w) {
        confirm_width = one ? 0 : (footer.w - between) / 2;
        cancel_width = footer.w - between - confirm_width;
    }
    const float left = footer.right() - confirm_width - between - cancel_width;
    DialogResult result;
    result.dismissed = button(ui_, {left, footer.y, cancel_width, footer.h}, cancel);
    if (!one) {
        result.confirmed = button(ui_, {footer.right() - confirm_width, footer.y, confirm_width, footer.h}, confirm);
    }
    return result;
}

DialogResult Dialog::finish(bool submitted) {
    modal_.end_content();
    DialogResult result = buttons();
    result.confirmed = result.confirmed || (submitted && spec_.confirm_enabled && !spec_.busy);
    result.dismissed = modal_.finish() || result.dismissed;
    return result;
}

} // namespace kabinet::client
