#include "web-client/widgets/filter_chip.hpp"

#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float height = filter_chip_height;
constexpr float padding = 14;
constexpr float icon_column = 20;
constexpr float most_words = 260; // a tariff or a label may be called anything
constexpr TextStyle style = type::small_strong;

std::string with_chosen(std::string_view label, const FilterChipSpec& spec) {
    return spec.chosen.empty() ? std::string(label) : std::string(label) + ": " + std::string(spec.chosen);
}

std::string words_of(const FilterChipSpec& spec) {
    return with_chosen(spec.label, spec);
}

Rect touchable(const Ui& ui, const Rect& rect) {
    return ui.environment().coarse_pointer ? rect.inset(0, (rect.h - metric::touch_target) / 2) : rect;
}

void draw_pill(Ui& ui, const Rect& rect, bool on, float hover) {
    const Palette& colors = ui.colors();
    if (on) {
        fill(ui.list(), rect, mix(colors.accent_soft, colors.accent, 0.08F * hover), height / 2);
    } else {
        surface(ui.list(), rect, mix(colors.card, colors.hover, hover), colors.line_strong, height / 2);
    }
}

Node button_of(WidgetId id, const Rect& rect, std::string name) {
    Node node;
    node.id = id;
    node.role = Role::button;
    node.name = std::move(name);
    node.rect = rect;
    node.focusable = true;
    return node;
}

} // namespace

float filter_chip_width(const FilterChipSpec& spec) {
    return std::ceil(std::min(text_width(style, words_of(spec)), most_words)) + 2 * padding + icon_column;
}

bool filter_chip_open(Ui& ui, std::string_view key) {
    const Scope scope(ui, key);
    return ui.popup() == ui.id("chip");
}

FilterChipResult filter_chip(Ui& ui, float x, float middle, const FilterChipSpec& spec) {
    const Scope scope(ui, spec.key);
    const WidgetId id = ui.id("chip");
    const Palette& colors = ui.colors();
    const bool on = !spec.chosen.empty();
    const bool open = ui.popup() == id;
    const Rect rect = snap(Rect{x, middle - height / 2, filter_chip_width(spec), height});
    Rect target = touchable(ui, rect);
    if (on) {
        target.w -= icon_column + space::s; // the cross is its own
    }
    const Press press = ui.press(id, target);
    draw_pill(ui, rect, on, open ? 1 : press.hover);
    const Color ink = on ? colors.accent : colors.ink_soft;
    draw_text(ui.list(), style, rect.x + padding, rect.center_y(), ink,
              shortened(style, words_of(spec), most_words + 1));
    if (press.ring) {
        focus_ring(ui, rect, height / 2);
    }
    Node node = button_of(id, target, with_chosen(spec.name.empty() ? spec.label : spec.name, spec));
    node.has_popup = true;
    node.expanded = open;
    ui.node(std::move(node));
    if (press.activated) {
        open ? ui.close_popup() : ui.open_popup(id);
    }
    FilterChipResult result;
    const float icon_x = rect.right() - padding - 4;
    if (on) {
        const WidgetId cross = ui.id("clear");
        const Rect box = touchable(ui, {rect.right() - icon_column - space::s, rect.y, icon_column + space::s, rect.h});
        const Press clear = ui.press(cross, box);
        draw_icon(ui.list(), icons::x, icon_x, rect.center_y(), 14, mix(ink, colors.ink, clear.hover));
        if (clear.ring) {
            focus_ring(ui, Rect{icon_x, rect.center_y(), 0, 0}.inset(-8), 8);
        }
        ui.node(button_of(cross, box, std::string(spec.clear_name)));
        result.cleared = clear.activated;
    } else {
        draw_icon(ui.list(), icons::chevron_down, icon_x, rect.center_y(), 14, ink);
    }
    result.toggled = menu(ui, id, rect,
                          {.name = spec.label,
                           .items = spec.items,
                           .many = !spec.single,
                           .sheet = true,
                           .search_placeholder = spec.search_placeholder,
                           .nothing_found = spec.nothing_found});
    if (result.cleared) {
        ui.semantics().request_focus(id);
    }
    return result;
}

float toggle_chip_width(const ToggleChipSpec& spec) {
    return std::ceil(std::min(text_width(style, spec.label), most_words)) + 2 * padding;
}

bool toggle_chip(Ui& ui, float x, float middle, const ToggleChipSpec& spec) {
    const WidgetId id = ui.id(spec.key);
    const Rect rect = snap(Rect{x, middle - height / 2, toggle_chip_width(spec), height});
    const Rect target = touchable(ui, rect);
    const Press press = ui.press(id, target);
    draw_pill(ui, rect, spec.on, press.hover);
    draw_text(ui.list(), style, rect.x + padding, rect.center_y(), spec.on ? ui.colors().accent : ui.colors().ink_soft,
              shortened(style, spec.label, most_words + 1));
    if (press.ring) {
        focus_ring(ui, rect, height / 2);
    }
    Node node = button_of(id, target, std::string(spec.label));
    node.checked = spec.on;
    ui.node(std::move(node));
    return press.activated;
}

} // namespace kabinet::client
