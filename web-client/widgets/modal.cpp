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

constexpr float padding = 24;
constexpr float title_height = 64;
constexpr float margin = 16;
constexpr float cross = 32;

Rect place(const Ui& ui, const ModalSpec& spec) {
    const Rect screen = ui.viewport();
    const float height = std::min(title_height + spec.content_height + padding, screen.h - 2 * margin);
    if (ui.phone()) {
        return {0, screen.h - height, screen.w, height};
    }
    const float width = std::min(spec.width, screen.w - 2 * margin);
    return snap(Rect{(screen.w - width) / 2, (screen.h - height) / 2, width, height});
}

} // namespace

Modal::Modal(Ui& ui, const ModalSpec& spec)
    : ui_(ui)
    , layer_(ui, Layer::dialog)
    , scope_(ui, spec.key) {
    const Rect box = place(ui, spec);
    const WidgetId scrim = ui.id("scrim");
    mark_ = ui.mark();
    fill(ui.list(), ui.viewport(), ui.colors().scrim);
    ui.block(scrim, ui.viewport());
    ui.block(0, box);
    if (ui.phone()) {
        fill_top(ui.list(), box, ui.colors().card, radius::sheet);
    } else {
        floating_card(ui, box, radius::card + 2);
    }
    Node dialog;
    dialog.id = ui.id("dialog");
    dialog.role = Role::dialog;
    dialog.name = std::string(spec.title);
    dialog.rect = box;
    dialog.modal = true;
    ui.open_node(std::move(dialog));
    heading(ui, box.x + padding, box.y + title_height / 2 + 2, 2, type::figure, spec.title);
    const Rect corner{box.right() - padding - cross + 6, box.y + (title_height - cross) / 2 + 2, cross, cross};
    const bool crossed =
        icon_button(ui, corner, {.key = "close", .icon = icons::x, .name = spec.close_name, .icon_size = 18});
    dismissed_ = crossed || ui.semantics().take_escape() || ui.hits().take_click(scrim);
    content_ = {box.x + padding, box.y + title_height, box.w - 2 * padding, box.h - title_height - padding};
}

Modal::~Modal() {
    ui_.close_node();
    ui_.fade(mark_, ui_.motion().appear(ui_.id("appear"), motion::normal_ms));
}

} // namespace kabinet::client
