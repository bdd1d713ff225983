#include "web-client/widgets/menu.hpp"

#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/checkbox.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/letters.hpp"
#include "web-client/widgets/popup_panel.hpp"
#include "web-client/widgets/scroll_area.hpp"
#include "web-client/widgets/text_field.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace kabinet::client {
namespace {

constexpr float inset = 6;
constexpr float padding = 12;
constexpr float icon_column = 26;
constexpr float tick_column = 28;
constexpr float detail_line = 16;
constexpr float separator = 9;
constexpr float group_height = 30;
constexpr float headline_height = 56;
constexpr float screen_margin = 8;
constexpr float most_width = 360; // for details that go on

struct Row {
    std::size_t item;
    WidgetId id;
    float height;
};

float words_left(const MenuItem& item) {
    return padding + (item.icon != nullptr ? icon_column : 0);
}

float words_width(float width, const MenuItem& item) {
    return width - words_left(item) - padding - (item.checked ? tick_column : 0);
}

// Why something can't be chosen is read to its end; what merely tells items apart stays on its line.
std::vector<std::string> detail_lines(float width, const MenuItem& item) {
    if (item.detail.empty()) {
        return {};
    }
    if (item.enabled) {
        return {shortened(type::note, item.detail, width)};
    }
    const auto lines = wrapped(type::note, item.detail, width);
    return {lines.begin(), lines.end()};
}

float item_height(const Ui& ui, float width, const MenuItem& item) {
    const auto details = static_cast<float>(detail_lines(words_width(width, item), item).size());
    const float words = type::body.line + detail_line * details;
    const float least = ui.environment().coarse_pointer ? metric::touch_target : 0;
    return std::max(words + 18, least);
}

float height_above(const MenuItem& item) {
    return (item.separated ? separator : 0) + (item.group.empty() ? 0 : group_height);
}

std::vector<Row> rows_of(Ui& ui, const MenuSpec& spec, float width, std::string_view search) {
    std::vector<Row> rows;
    const std::string wanted = lower_case(search);
    for (std::size_t index = 0; index < spec.items.size(); ++index) {
        const MenuItem& item = spec.items[index];
        if (wanted.empty() || lower_case(item.label).contains(wanted) || lower_case(item.detail).contains(wanted)) {
            rows.push_back({index, ui.id(item.key), item_height(ui, width, item)});
        }
    }
    return rows;
}

float natural_width(const MenuSpec& spec) {
    float width = 0;
    for (const MenuItem& item : spec.items) {
        const float detail = text_width(type::note, item.detail);
        const float words = std::max(text_width(type::body_medium, item.label),
                                     item.enabled ? detail : std::min(detail, most_width - 2 * (padding + inset)));
        width = std::max(width, words + (item.icon != nullptr ? icon_column : 0) + (item.checked ? tick_column : 0));
    }
    width = std::max({width, text_width(type::body_strong, spec.headline), text_width(type::note, spec.subline)});
    return std::max(spec.min_width, std::ceil(width + 2 * (padding + inset)));
}

struct Moves {
    const std::vector<Row>& rows;
    Ui& ui;

    void focus(std::size_t index) const { ui.semantics().request_focus(rows[index].id); }

    void follow(std::size_t index) const {
        const auto key = ui.semantics().take_key(rows[index].id);
        if (!key) {
            return;
        }
        if (*key == "ArrowDown") {
            focus((index + 1) % rows.size());
        } else if (*key == "ArrowUp") {
            focus((index + rows.size() - 1) % rows.size());
        } else if (*key == "Home" || *key == "PageUp") {
            focus(0);
        } else if (*key == "End" || *key == "PageDown") {
            focus(rows.size() - 1);
        }
    }
};

Role role_of(const MenuSpec& spec) {
    return spec.choice ? Role::option : spec.many ? Role::menuitemcheckbox : Role::menuitem;
}

Node node_of(const MenuItem& item, WidgetId id, const Rect& rect, Role role) {
    Node node;
    node.id = id;
    node.role = role;
    node.name = item.detail.empty() || !item.enabled ? item.label : item.label + ", " + item.detail;
    node.description = item.enabled ? std::string{} : item.detail;
    node.rect = rect;
    node.focusable = true;
    node.disabled = !item.enabled;
    node.selected = item.checked.value_or(false);
    if (role != Role::option) {
        node.checked = item.checked;
    }
    return node;
}

bool draw_item(Ui& ui, const Rect& rect, const MenuItem& item, WidgetId id, const MenuSpec& spec) {
    const Press press = ui.press(id, rect, item.enabled);
    const Palette& colors = ui.colors();
    const float shade = std::max(press.hover, press.ring ? 1.0F : 0.0F);
    fill(ui.list(), rect, colors.hover.with_alpha(shade), 8);
    const float x = rect.x + words_left(item);
    const Color ink = item.enabled ? colors.ink : colors.ink_faint;
    const float width = words_width(rect.w, item);
    const auto details = detail_lines(width, item);
    const float words = type::body.line + detail_line * static_cast<float>(details.size());
    float middle = rect.center_y() - words / 2 + type::body.line / 2;
    if (item.icon != nullptr) {
        draw_icon(ui.list(), item.icon, rect.x + padding + 8, item.enabled ? rect.center_y() : middle, 16,
                  item.enabled ? colors.ink_soft : colors.ink_faint);
    }
    const bool chosen = item.checked.value_or(false);
    const TextStyle& style = chosen && !spec.many ? type::body_medium : type::body;
    draw_text(ui.list(), style, x, middle, ink, shortened(style, item.label, width));
    if (spec.many && item.checked) {
        draw_checkbox(ui, rect.right() - padding - 8, middle, chosen ? Checked::yes : Checked::no, press.hover,
                      item.enabled);
    } else if (chosen) {
        draw_icon(ui.list(), icons::check, rect.right() - padding - 8, rect.center_y(), 16, colors.accent);
    }
    middle += (type::body.line + detail_line) / 2;
    for (const std::string& line : details) {
        draw_text(ui.list(), type::note, x, middle, colors.ink_soft, line);
        middle += detail_line;
    }
    if (press.ring) {
        outline(ui.list(), rect, colors.accent, 8, 2);
    }
    ui.node(node_of(item, id, rect, role_of(spec)));
    return press.activated && item.enabled;
}

void close(Ui& ui, WidgetId owner) {
    ui.close_popup();
    ui.semantics().request_focus(owner);
}

} // namespace

std::optional<std::size_t> menu(Ui& ui, WidgetId owner, const Rect& anchor, const MenuSpec& spec) {
    if (ui.popup() != owner) {
        return std::nullopt;
    }
    Semantics& semantics = ui.semantics();
    const InLayer above(ui, ui.layer() >= Layer::dialog ? Layer::dialog_popup : Layer::popup);
    const Scope scope(ui, "menu");
    const WidgetId backdrop = ui.id("backdrop");
    ui.block(backdrop, ui.viewport());

    const bool searching = !spec.search_placeholder.empty();
    const bool sheet = spec.sheet && ui.phone();
    const float width = sheet ? ui.viewport().w : std::min(natural_width(spec), ui.viewport().w - 2 * screen_margin);
    const std::vector<Row> rows =
        rows_of(ui, spec, width - 2 * inset, searching ? ui.popup_search() : std::string_view{});
    const Moves moves{rows, ui};
    float list_height = 0;
    for (const Row& row : rows) {
        list_height += row.height + height_above(spec.items[row.item]);
    }
    if (rows.empty()) {
        list_height = metric::touch_target;
    }
    const float search_height = searching ? ui.control_height() + inset : 0;
    const float top_height = (spec.headline.empty() ? 0 : headline_height) + search_height;
    const float height = top_height + list_height + 2 * inset;
    const int mark = ui.mark();
    const Rect box = sheet ? open_sheet(ui, height) : popup_place(ui, anchor, width, height, spec.align_right);
    if (!sheet) {
        floating_card(ui, box, radius::menu);
    }
    ui.block(0, box);
    Rect inner = box.inset(inset);
    if (!spec.headline.empty()) {
        label_within(ui, inner.x + padding, inner.y + 18, inner.w - 2 * padding, type::body_strong, ui.colors().ink,
                     spec.headline);
        label_within(ui, inner.x + padding, inner.y + 37, inner.w - 2 * padding, type::small, ui.colors().ink_soft,
                     spec.subline);
        horizontal_line(ui.list(), box.x + 1, inner.y + headline_height - 5, box.w - 2, ui.colors().line);
        inner = {inner.x, inner.y + headline_height, inner.w, inner.h - headline_height};
    }
    const WidgetId field = ui.id("search");
    if (searching) {
        text_field(ui, {inner.x, inner.y, inner.w, ui.control_height()},
                   {.key = "search",
                    .name = spec.search_placeholder,
                    .placeholder = spec.search_placeholder,
                    .icon = icons::search,
                    .search = true},
                   ui.popup_search());
        if (semantics.take_key(field) == "ArrowDown" && !rows.empty()) {
            moves.focus(0);
        }
        inner = {inner.x, inner.y + search_height, inner.w, inner.h - search_height};
    }

    std::optional<std::size_t> chosen;
    Node list;
    list.id = ui.id("list");
    list.role = spec.choice ? Role::listbox : Role::menu;
    list.name = std::string(spec.name);
    list.rect = inner;
    ui.open_node(std::move(list));
    {
        const ScrollArea area(ui, "items", inner, list_height);
        float y = area.top();
        bool first = true;
        for (std::size_t index = 0; index < rows.size(); ++index) {
            const Row& row = rows[index];
            const MenuItem& item = spec.items[row.item];
            if (item.separated && !first) {
                horizontal_line(ui.list(), inner.x - inset + 1, y + 4, box.w - 2, ui.colors().line);
            }
            y += item.separated ? separator : 0;
            if (!item.group.empty()) {
                draw_text(ui.list(), type::caption, inner.x + padding, y + group_height / 2 + 2, ui.colors().ink_soft,
                          item.group);
                y += group_height;
            }
            if (draw_item(ui, {inner.x, y, inner.w, row.height}, item, row.id, spec)) {
                chosen = row.item;
            }
            moves.follow(index);
            y += row.height;
            first = false;
        }
        if (rows.empty()) {
            label(ui, inner.x + padding, inner.y + metric::touch_target / 2, type::body, ui.colors().ink_soft,
                  spec.nothing_found);
        }
    }
    ui.close_node();
    ui.fade(mark, ui.motion().appear(ui.id("appear"), motion::normal_ms));

    if (ui.take_popup_is_new()) {
        const auto current =
            std::ranges::find_if(rows, [&](const Row& row) { return spec.items[row.item].checked.value_or(false); });
        if (searching) {
            semantics.request_focus(field);
        } else if (!rows.empty()) {
            const bool go_to_current = spec.choice && current != rows.end();
            moves.focus(go_to_current ? static_cast<std::size_t>(current - rows.begin()) : 0);
        }
    }
    const bool inside = semantics.focus() == 0 || semantics.focus() == owner || semantics.focus() == field ||
                        std::ranges::any_of(rows, [&](const Row& row) { return row.id == semantics.focus(); });
    if ((chosen && !spec.many) || semantics.take_escape()) {
        close(ui, owner);
    } else if (ui.hits().take_click(backdrop) || (semantics.focus_moved() && !inside)) {
        ui.close_popup();
    }
    return chosen;
}

} // namespace kabinet::client
