#include "web-client/widgets/month_range_picker.hpp"

#include "shared/l10n/tr.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/date_text.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/popup_panel.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace kabinet::client {
namespace {

using l10n::Message;
using std::chrono::month;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::years;

constexpr unsigned columns = 3;
constexpr unsigned rows = 4;
constexpr float cell_width = 92;
constexpr float head_height = 40;
constexpr float sides_gap = space::xxl;
constexpr float arrow = 32;

float cell_height(const Ui& ui) {
    return ui.environment().coarse_pointer ? metric::touch_target : 40;
}

float side_width() {
    return cell_width * static_cast<float>(columns);
}

float side_height(const Ui& ui) {
    return head_height + cell_height(ui) * static_cast<float>(rows);
}

std::optional<year_month> moved(year_month from, std::string_view key) {
    if (key == "ArrowLeft") {
        return from - months(1);
    }
    if (key == "ArrowRight") {
        return from + months(1);
    }
    if (key == "ArrowUp") {
        return from - months(columns);
    }
    if (key == "ArrowDown") {
        return from + months(columns);
    }
    if (key == "PageUp") {
        return from - years(1);
    }
    if (key == "PageDown") {
        return from + years(1);
    }
    if (key == "Home") {
        return from.year() / 1;
    }
    if (key == "End") {
        return from.year() / 12;
    }
    return std::nullopt;
}

/// One year of months, of which one is chosen.
class Side {
public:
    Side(Ui& ui, const MonthRangeSpec& spec, const MonthRange& range, bool first)
        : ui_(ui)
        , spec_(spec)
        , range_(range)
        , chosen_(first ? range.from : range.to)
        , first_(first) {}

    std::optional<year_month> draw(float x, float y, year& shown, bool focus) {
        const Scope scope(ui_, first_ ? "first" : "last");
        head(x, y, shown);
        Node grid;
        grid.id = ui_.id("grid");
        grid.role = Role::radiogroup;
        const std::string number = std::to_string(static_cast<int>(shown));
        grid.name = l10n::tr(spec_.language, first_ ? Message::calendar_from_year : Message::calendar_to_year,
                             {{"year", number}});
        grid.rect = {x, y + head_height, side_width(), side_height(ui_) - head_height};
        ui_.open_node(std::move(grid));
        std::optional<year_month> picked;
        std::optional<year_month> stepped;
        for (unsigned index = 0; index < columns * rows; ++index) {
            const Rect box{x + cell_width * static_cast<float>(index % columns),
                           y + head_height + cell_height(ui_) * static_cast<float>(index / columns), cell_width,
                           cell_height(ui_)};
            cell(shown / month(index + 1), box, picked, stepped);
        }
        ui_.close_node();
        if (stepped) {
            picked = std::clamp(*stepped, spec_.limits.from, spec_.limits.to);
            shown = picked->year();
            chosen_ = *picked;
        }
        if (stepped || focus) {
            ui_.semantics().request_focus(id_of(chosen_));
            ui_.keep_drawing();
        }
        return picked;
    }

private:
    [[nodiscard]] WidgetId id_of(year_month at) const {
        return ui_.id(std::to_string(static_cast<int>(at.year())) + "-" +
                      std::to_string(static_cast<unsigned>(at.month())));
    }

    void head(float x, float y, year& shown) {
        const float middle = y + head_height / 2 - 2;
        if (icon_button(ui_, {x, middle - arrow / 2, arrow, arrow},
                        {.key = "previous",
                         .icon = icons::chevron_left,
                         .name = l10n::tr(spec_.language, Message::calendar_previous_year),
                         .icon_size = 18,
                         .enabled = shown > spec_.limits.from.year()})) {
            --shown;
        }
        if (icon_button(ui_, {x + side_width() - arrow, middle - arrow / 2, arrow, arrow},
                        {.key = "next",
                         .icon = icons::chevron_right,
                         .name = l10n::tr(spec_.language, Message::calendar_next_year),
                         .icon_size = 18,
                         .enabled = shown < spec_.limits.to.year()})) {
            ++shown;
        }
        const std::string number = std::to_string(static_cast<int>(shown));
        const std::string title = l10n::tr(
            spec_.language, first_ ? Message::calendar_from_year : Message::calendar_to_year, {{"year", number}});
        label_centered(ui_, x + side_width() / 2, middle, type::body_strong, ui_.colors().ink, title);
    }

    void cell(year_month at, const Rect& box, std::optional<year_month>& picked, std::optional<year_month>& stepped) {
        const Palette& colors = ui_.colors();
        const WidgetId id = id_of(at);
        const bool allowed = at >= spec_.limits.from && at <= spec_.limits.to;
        const Press press = ui_.press(id, box, allowed);
        const bool chosen = at == chosen_;
        const Rect mark = box.inset(2);
        if (chosen) {
            fill(ui_.list(), mark, colors.accent, 8);
        } else if (at > range_.from && at < range_.to) {
            fill(ui_.list(), mark, colors.accent_soft, 8);
        } else if (press.hover > 0) {
            fill(ui_.list(), mark, colors.ink.with_alpha(0.07F * press.hover), 8);
        }
        const Color ink = chosen ? colors.card : allowed ? colors.ink : colors.ink_faint.with_alpha(0.6F);
        const std::string_view name = month_name(spec_.language, at.month());
        const TextStyle& style = chosen ? type::body_medium : type::body;
        draw_text(ui_.list(), style, snap(box.center_x() - text_width(style, name) / 2), box.center_y(), ink, name);
        if (press.ring) {
            focus_ring(ui_, mark.inset(3), 8);
        }
        Node node;
        node.id = id;
        node.role = Role::radio;
        node.name = month_text(spec_.language, at);
        node.rect = box;
        node.focusable = true;
        const bool reachable = chosen || (chosen_.year() != at.year() && at.month() == month(1));
        node.by_arrows = !reachable;
        node.disabled = !allowed;
        node.checked = chosen;
        ui_.node(std::move(node));
        if (press.activated && allowed) {
            picked = at;
        }
        if (const auto key = ui_.semantics().take_key(id)) {
            stepped = moved(at, *key);
        }
    }

    Ui& ui_;
    const MonthRangeSpec& spec_;
    const MonthRange& range_;
    year_month chosen_;
    bool first_;
};

void popup(Ui& ui, WidgetId owner, const Rect& anchor, const MonthRangeSpec& spec, MonthRangeState& state,
           MonthRange& value) {
    const bool beside = !ui.phone();
    PopupPanel panel(ui, owner, anchor,
                     {.name = l10n::tr(spec.language, Message::calendar_choose_months),
                      .width = beside ? 2 * side_width() + sides_gap : side_width(),
                      .height = beside ? side_height(ui) : 2 * side_height(ui) + space::m});
    if (panel.is_new()) {
        state = {value.from.year(), value.to.year()};
    }
    const Rect& place = panel.content();
    const MonthRange before = value;
    const auto from = Side(ui, spec, before, true).draw(place.x, place.y, state.from_year, panel.is_new());
    const float x = beside ? place.x + side_width() + sides_gap : place.x;
    const float y = beside ? place.y : place.y + side_height(ui) + space::m;
    const auto to = Side(ui, spec, before, false).draw(x, y, state.to_year, false);
    if (from) {
        value.from = *from;
        value.to = std::max(value.to, *from);
        state.to_year = value.to.year();
    }
    if (to) {
        value.to = *to;
        value.from = std::min(value.from, *to);
        state.from_year = value.from.year();
    }
}

} // namespace

MonthRangeResult month_range_picker(Ui& ui, float x, float y, float width, const FieldWords& words,
                                    const MonthRangeSpec& spec, MonthRangeState& state, MonthRange& value) {
    const Scope scope(ui, spec.key);
    const MonthRange before = value;
    float at = y + field_label(ui, x, y, width, words);
    const Rect frame{x, at, width, text_field_height(ui, {})};
    const WidgetId id = ui.id("open");
    const Press press = ui.press(id, frame);
    const bool open = ui.popup() == id;
    draw_field_frame(ui, frame, {.focused = open, .invalid = !words.error.empty()}, press.hover);
    const std::string shown = month_text(spec.language, value.from) + " – " + month_text(spec.language, value.to);
    draw_text(ui.list(), type::body, frame.x + space::m, frame.center_y(), ui.colors().ink,
              shortened(type::body, shown, frame.w - 2 * space::m - 24));
    draw_icon(ui.list(), icons::calendar, frame.right() - space::m - 8, frame.center_y(), 16, ui.colors().ink_faint);
    if (press.ring) {
        focus_ring(ui, frame, radius::control);
    }
    Node node;
    node.id = id;
    node.role = Role::button;
    node.name = words.label.empty() ? shown : std::string(words.label) + ": " + shown;
    node.description = std::string(words.error.empty() ? words.help : words.error);
    node.rect = frame;
    node.focusable = true;
    node.has_popup = true;
    node.expanded = open;
    ui.node(std::move(node));
    if (press.activated) {
        open ? ui.close_popup() : ui.open_popup(id);
    }
    at += frame.h;
    at += field_note(ui, x, at, width, words);
    if (open) {
        popup(ui, id, frame, spec, state, value);
    }
    return {at - y, value != before};
}

} // namespace kabinet::client
