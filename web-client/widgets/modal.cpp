#include "web-client/widgets/modal.hpp"

#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/label.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float title_height = 64;
constexpr float subtitle_height = 20;
constexpr float margin = 16;
constexpr float cross = 32;
constexpr float grip_height = 12;
constexpr float footer_gap = space::xl;

float padding(const Ui& ui) {
    return ui.phone() ? space::l : space::xxl;
}

float head_height(const Ui& ui, const ModalSpec& spec) {
    return title_height + (spec.subtitle.empty() ? 0 : subtitle_height) + (ui.phone() ? grip_height : 0);
}

float footer_room(const ModalSpec& spec) {
    return spec.footer_height > 0 ? footer_gap + spec.footer_height : 0;
}

Rect place(const Ui& ui, const ModalSpec& spec) {
    const Rect screen = ui.viewport();
    const float wanted = head_height(ui, spec) + spec.content_height + footer_room(spec) + padding(ui);
    if (ui.phone()) {
        const float height = std::min(wanted, screen.h - margin);
        return snap(Rect{0, screen.h - height, screen.w, height});
    }
    const float height = std::min(wanted, screen.h - 2 * margin);
    const float width = std::min(spec.width, screen.w - 2 * margin);
    return snap(Rect{(screen.w - width) / 2, (screen.h - height) / 2, width, height});
}

} // namespace

Modal::Modal(Ui& ui, const ModalSpec& spec)
    : ui_(ui)
    , spec_(spec)
    , layer_(ui, Layer::dialog)
    , scope_(ui, spec.key)
    , box_(place(ui, spec)) {
    mark_ = ui.mark();
    fill(ui.list(), ui.viewport(), ui.colors().scrim);
    ui.block(ui.id("scrim"), ui.viewport());
    ui.block(0, box_);
    const float edge = padding(ui);
    float top = box_.y;
    if (ui.phone()) {
        constexpr float grip_width = 40;
        fill_top(ui.list(), box_, ui.colors().card, radius::sheet);
        fill(ui.list(), {box_.center_x() - grip_width / 2, top + 10, grip_width, 4}, ui.colors().line_strong, 2);
        top += grip_height;
    } else {
        floating_card(ui, box_, radius::card + 2);
    }
    Node dialog;
    dialog.id = ui.id("dialog");
    dialog.role = spec.alert ? Role::alertdialog : Role::dialog;
    dialog.name = std::string(spec.title);
    dialog.rect = box_;
    dialog.modal = true;
    ui.open_node(std::move(dialog));
    heading(ui, box_.x + edge, top + title_height / 2 + 2, 2, type::figure, spec.title);
    if (!spec.subtitle.empty()) {
        label(ui, box_.x + edge, top + title_height - 8 + subtitle_height / 2, type::body, ui.colors().ink_soft,
              spec.subtitle);
    }
    const float head = head_height(ui, spec);
    const float room = std::max(0.0F, box_.h - head - footer_room(spec) - edge);
    view_ = {box_.x + edge, box_.y + head, box_.w - 2 * edge, std::min(room, spec.content_height)};
    footer_ = {view_.x, box_.bottom() - edge - spec.footer_height, view_.w, spec.footer_height};
    if (spec.content_height > room) {
        // As wide as the dialog: what stands at the content's edge (rings, shadows) is not cut off.
        scroll_.emplace(ui, "content", Rect{box_.x + 1, view_.y, box_.w - 2, view_.h}, spec.content_height);
    }
}

Rect Modal::content() const {
    return {view_.x, scroll_ ? scroll_->top() : view_.y, view_.w, spec_.content_height};
}

void Modal::end_content() {
    scroll_.reset();
}

bool Modal::finish() {
    end_content();
    const float middle = box_.y + (ui_.phone() ? grip_height : 0) + title_height / 2 + 2;
    const Rect corner{box_.right() - padding(ui_) - cross + 6, middle - cross / 2, cross, cross};
    const bool crossed =
        icon_button(ui_, corner, {.key = "close", .icon = icons::x, .name = spec_.close_name, .icon_size = 18});
    return crossed || ui_.semantics().take_escape() || ui_.hits().take_click(ui_.id("scrim"));
}

Modal::~Modal() {
    end_content();
    ui_.close_node();
    ui_.fade(mark_, ui_.motion().appear(ui_.id("appear"), motion::normal_ms));
}

} // namespace kabinet::client
