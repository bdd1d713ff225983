#include "web-client/widgets/month_grid.hpp"

#include "shared/l10n/format.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/date_text.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace kabinet::client {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;

constexpr unsigned week_days = 7;
constexpr unsigned weeks = 6;
constexpr float weekday_height = 28;

unsigned from_monday(Date date) {
    return std::chrono::weekday(sys_days(date)).iso_encoding() - 1;
}

Date shifted(Date date, int by) {
    return Date(sys_days(date) + days(by));
}

// The same day of another month, or its last one.
Date month_away(Date date, int by) {
    const auto month = std::chrono::year_month(date.year(), date.month()) + months(by);
    const Date last(month / std::chrono::last);
    return Date(month / std::min(date.day(), last.day()));
}

std::optional<Date> moved(Date date, std::string_view key) {
    if (key == "ArrowLeft") {
        return shifted(date, -1);
    }
    if (key == "ArrowRight") {
        return shifted(date, 1);
    }
    if (key == "ArrowUp") {
        return shifted(date, -static_cast<int>(week_days));
    }
    if (key == "ArrowDown") {
        return shifted(date, week_days);
    }
    if (key == "Home") {
        return shifted(date, -static_cast<int>(from_monday(date)));
    }
    if (key == "End") {
        return shifted(date, static_cast<int>(week_days - 1 - from_monday(date)));
    }
    if (key == "PageUp") {
        return month_away(date, -1);
    }
    if (key == "PageDown") {
        return month_away(date, 1);
    }
    return std::nullopt;
}

class Grid {
public:
    Grid(Ui& ui, float x, float y, const MonthGridSpec& spec)
        : ui_(ui)
        , spec_(spec)
        , x_(x)
        , y_(y)
        , cell_(month_grid_cell(ui)) {}

    MonthGridResult draw() {
        Node grid;
        grid.id = ui_.id(std::string("grid-") + std::to_string(static_cast<int>(spec_.month.year())) + "-" +
                         std::to_string(static_cast<unsigned>(spec_.month.month())));
        grid.role = Role::grid;
        grid.name = month_text(spec_.language, spec_.month);
        grid.rect = {x_, y_, month_grid_width(ui_), month_grid_height(ui_)};
        ui_.open_node(std::move(grid));
        weekdays();
        const Date first(spec_.month / 1);
        const Date start = shifted(first, -static_cast<int>(from_monday(first)));
        for (unsigned week = 0; week < weeks; ++week) {
            row(shifted(start, static_cast<int>(week * week_days)), week);
        }
        ui_.close_node();
        return result_;
    }

private:
    void weekdays() {
        Node row;
        row.role = Role::row;
        row.rect = {x_, y_, month_grid_width(ui_), weekday_height};
        ui_.open_node(std::move(row));
        for (unsigned day = 0; day < week_days; ++day) {
            const std::string_view name = weekday_name(spec_.language, day);
            const Rect box{x_ + cell_ * static_cast<float>(day), y_, cell_, weekday_height};
            draw_text(ui_.list(), type::note, snap(box.center_x() - text_width(type::note, name) / 2), box.center_y(),
                      ui_.colors().ink_soft, name);
            ui_.text_node(Role::columnheader, box, name, type::note);
        }
        ui_.close_node();
    }

    void row(Date first, unsigned week) {
        Node row;
        row.role = Role::row;
        const float top = y_ + weekday_height + cell_ * static_cast<float>(week);
        row.rect = {x_, top, month_grid_width(ui_), cell_};
        ui_.open_node(std::move(row));
        for (unsigned column = 0; column < week_days; ++column) {
            const Date day = shifted(first, static_cast<int>(column));
            if (day.month() == spec_.month.month() && day.year() == spec_.month.year()) {
                this->day(day, {x_ + cell_ * static_cast<float>(column), top, cell_, cell_}, column);
            }
        }
        ui_.close_node();
    }

    void tint(Date day, const Rect& box) {
        if (!spec_.from || !spec_.to || *spec_.from == *spec_.to || day < *spec_.from || day > *spec_.to) {
            return;
        }
        const bool begins = day == *spec_.from;
        const bool ends = day == *spec_.to;
        Rect band = box.inset(0, 2);
        if (begins) {
            band = {box.center_x(), band.y, box.right() - box.center_x(), band.h};
        } else if (ends) {
            band.w = box.center_x() - box.x;
        }
        fill(ui_.list(), band, ui_.colors().accent_soft);
    }

    void day(Date day, const Rect& box, unsigned column) {
        const Palette& colors = ui_.colors();
        const WidgetId id = month_grid_day(ui_, day);
        const bool allowed = spec_.limits.allow(day);
        const Press press = ui_.press(id, box, allowed);
        const bool chosen = day == spec_.from || day == spec_.to;
        tint(day, box);
        const Rect mark = Rect{box.center_x(), box.center_y(), 0, 0}.inset(-(cell_ - 4) / 2);
        if (chosen) {
            fill(ui_.list(), mark, colors.accent, radius::pill);
        } else if (press.hover > 0) {
            fill(ui_.list(), mark, colors.ink.with_alpha(0.07F * press.hover), radius::pill);
        }
        if (day == spec_.today && !chosen) {
            outline(ui_.list(), mark, colors.line_strong, radius::pill);
        }
        const Color ink = chosen ? colors.card : allowed ? colors.ink : colors.ink_faint.with_alpha(0.6F);
        const std::string number = std::to_string(static_cast<unsigned>(day.day()));
        const TextStyle& style = chosen ? type::body_strong : type::body;
        draw_text(ui_.list(), style, snap(box.center_x() - text_width(style, number) / 2), box.center_y(), ink, number);
        if (press.ring) {
            focus_ring(ui_, mark.inset(3), radius::pill);
        }
        Node node;
        node.id = id;
        node.role = Role::gridcell;
        node.name = l10n::date(spec_.language, day);
        node.rect = box;
        node.focusable = true;
        node.by_arrows = day != spec_.cursor;
        node.disabled = !allowed;
        node.selected = chosen;
        node.current = day == spec_.today;
        node.column_index = static_cast<int>(column) + 1;
        ui_.node(std::move(node));
        if (press.activated && allowed) {
            result_.picked = day;
        }
        if (const auto key = ui_.semantics().take_key(id)) {
            if (const auto to = moved(day, *key)) {
                result_.cursor = spec_.limits.nearest(*to);
            }
        }
    }

    Ui& ui_;
    const MonthGridSpec& spec_;
    float x_, y_, cell_;
    MonthGridResult result_;
};

} // namespace

float month_grid_cell(const Ui& ui) {
    return ui.environment().coarse_pointer ? metric::touch_target : 36;
}

float month_grid_width(const Ui& ui) {
    return month_grid_cell(ui) * static_cast<float>(week_days);
}

float month_grid_height(const Ui& ui) {
    return weekday_height + month_grid_cell(ui) * static_cast<float>(weeks);
}

WidgetId month_grid_day(const Ui& ui, Date day) {
    return ui.id("day-" + date_text(day));
}

MonthGridResult month_grid(Ui& ui, float x, float y, const MonthGridSpec& spec) {
    return Grid(ui, x, y, spec).draw();
}

} // namespace kabinet::client
