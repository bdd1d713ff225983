#include "web-client/widgets/popup_panel.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/widgets/card.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float screen_margin = 8;
constexpr float grip_height = 20;
constexpr float padding = space::l;

} // namespace

Rect popup_place(const Ui& ui, const Rect& anchor, float width, float height, bool align_right) {
    constexpr float gap = 6;
    const Rect screen = ui.viewport().inset(screen_margin);
    width = std::min(width, screen.w);
    float x = align_right ? anchor.right() - width : anchor.x;
    x = std::clamp(x, screen.x, std::max(screen.x, screen.right() - width));
    const float below = screen.bottom() - anchor.bottom() - gap;
    const float above = anchor.y - gap - screen.y;
    if (height <= below || below >= above) {
        return snap(Rect{x, anchor.bottom() + gap, width, std::min(height, below)});
    }
    const float fitted = std::min(height, above);
    return snap(Rect{x, anchor.y - gap - fitted, width, fitted});
}

Rect open_sheet(Ui& ui, float content_height) {
    constexpr float grip_width = 40;
    const Rect screen = ui.viewport();
    const float height = std::min(content_height + grip_height + space::s, screen.h - space::huge);
    const Rect box = snap(Rect{0, screen.h - height, screen.w, height});
    fill(ui.list(), screen, ui.colors().scrim);
    fill_top(ui.list(), box, ui.colors().card, radius::sheet);
    fill(ui.list(), {box.center_x() - grip_width / 2, box.y + 10, grip_width, 4}, ui.colors().line_strong, 2);
    ui.block(0, box);
    return {box.x, box.y + grip_height, box.w, height - grip_height - space::s};
}

PopupPanel::PopupPanel(Ui& ui, WidgetId owner, const Rect& anchor, const PopupPanelSpec& spec)
    : ui_(ui)
    , owner_(owner)
    , layer_(ui, ui.layer() >= Layer::dialog ? Layer::dialog_popup : Layer::popup)
    , scope_(ui, "popup")
    , mark_(ui.mark()) {
    ui.block(ui.id("backdrop"), ui.viewport());
    if (ui.phone()) {
        const Rect sheet = open_sheet(ui, spec.height + 2 * padding);
        content_ = {sheet.center_x() - spec.width / 2, sheet.y + padding - space::xs, spec.width, spec.height};
    } else {
        const Rect box = popup_place(ui, anchor, spec.width + 2 * padding, spec.height + 2 * padding, spec.align_right);
        floating_card(ui, box, radius::card);
        ui.block(0, box);
        content_ = {box.x + padding, box.y + padding, spec.width, spec.height};
    }
    Node dialog;
    dialog.id = ui.id("dialog");
    dialog.role = Role::dialog;
    dialog.name = std::string(spec.name);
    dialog.rect = content_;
    dialog.modal = true;
    ui.open_node(std::move(dialog));
    new_ = ui.take_popup_is_new();
}

PopupPanel::~PopupPanel() {
    ui_.close_node();
    ui_.fade(mark_, ui_.motion().appear(ui_.id("appear"), motion::normal_ms));
    if (closing_ || ui_.semantics().take_escape() || ui_.hits().take_click(ui_.id("backdrop"))) {
        ui_.close_popup();
        ui_.semantics().request_focus(owner_);
    }
}

} // namespace kabinet::client
