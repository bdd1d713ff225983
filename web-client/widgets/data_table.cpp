#include "web-client/widgets/data_table.hpp"

#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/table_parts.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float padding = table_padding;
constexpr std::size_t around = 3;         // rows beyond the view that the keyboard can step to
constexpr std::size_t skeleton_first = 8; // grey rows while nothing is here yet
constexpr std::size_t skeleton_more = 2;
constexpr float header_height = metric::table_header_height;
constexpr float row_height = metric::row_height;
constexpr float sort_icon = 14;
constexpr float check_column = 44;
constexpr float menu_column = 56;
constexpr float menu_button = 34;

std::size_t grey_rows(const TableSpec& spec) {
    return !spec.coming ? 0 : spec.rows == 0 ? skeleton_first : skeleton_more;
}

class Table {
public:
    Table(Ui& ui, float x, float y, float width, float corner, const TableSpec& spec)
        : ui_(ui)
        , spec_(spec)
        , frame_{x, y, width, data_table_height(spec)}
        , corner_(corner)
        , before_(spec.selection ? check_column : 0)
        , after_(spec.menu ? menu_column : 0)
        , columns_(table_columns(x + before_, width - before_ - after_, spec.columns)) {}

    TableResult draw() {
        const Scope scope(ui_, spec_.key);
        anchor_id_ = ui_.id("chosen-last");
        Node table;
        table.id = ui_.id("table");
        table.role = Role::table;
        table.name = std::string(spec_.name);
        table.rect = frame_;
        table.row_count = spec_.total < 0 ? -1 : static_cast<int>(spec_.total) + 1;
        table.column_count = static_cast<int>(spec_.columns.size() + first_column() + (spec_.menu ? 1 : 0));
        ui_.open_node(std::move(table));
        result_.height = frame_.h;
        const Rect view = ui_.scroll_view();
        const float header_y =
            std::clamp(view.y, frame_.y, std::max(frame_.y, frame_.bottom() - header_height - row_height));
        ui_.cover_scroll_top(header_height);
        // First in the mirror, last on the canvas: it lies over the rows.
        header(snap(header_y));
        const Rect body{frame_.x, header_y + header_height, frame_.w, view.bottom() - header_y - header_height};
        rows(view, body);
        ui_.close_node();
        return result_;
    }

private:
    /// How many columns of its own stand before the caller's.
    [[nodiscard]] std::size_t first_column() const { return spec_.selection ? 1 : 0; }

    void check_header(const Rect& row) {
        if (!spec_.selection) {
            return;
        }
        const Rect box{row.x, row.y, check_column, row.h};
        ui_.open_node(table_cell_node(Role::columnheader, box, 0));
        const float edge = ui_.control_height();
        result_.all_toggled = checkbox(
            ui_, box.x, box.center_y() - edge / 2, check_column,
            {.key = "all", .label = spec_.selection->all_name, .checked = spec_.selection->all, .label_hidden = true});
        ui_.close_node();
    }

    void menu_header(const Rect& row) {
        if (!spec_.menu) {
            return;
        }
        Node node = table_cell_node(Role::columnheader, {row.right() - menu_column, row.y, menu_column, row.h},
                                    columns_.size() + first_column());
        node.name = std::string(spec_.menu->column_name);
        ui_.node(std::move(node));
    }

    void check_cell(std::size_t index, const Rect& row) {
        if (!spec_.selection) {
            return;
        }
        const Rect box{row.x, row.y, check_column, row.h};
        ui_.open_node(table_cell_node(Role::cell, box, 0));
        const WidgetId id = ui_.id("check");
        const Press press = ui_.press(id, box);
        const bool chosen = spec_.selection->chosen(index);
        draw_checkbox(ui_, box.center_x(), box.center_y(), chosen ? Checked::yes : Checked::no, press.hover, true);
        if (press.ring) {
            focus_ring(ui_, Rect{box.center_x(), box.center_y(), 0, 0}.inset(-checkbox_size / 2), 5);
        }
        Node node;
        node.id = id;
        node.role = Role::checkbox;
        node.name = spec_.selection->row_name(index);
        node.rect = box;
        node.focusable = true;
        node.checked = chosen;
        ui_.node(std::move(node));
        ui_.close_node();
        if (press.activated) {
            choose(index, !chosen, press.extending);
        }
    }

    // The row that was pressed last is kept as its place plus one: 0 is none.
    void choose(std::size_t index, bool chosen, bool extending) {
        float& anchor = ui_.remembered(anchor_id_);
        const auto before = static_cast<std::size_t>(anchor);
        const std::size_t from = extending && before > 0 && before <= spec_.rows ? before - 1 : index;
        result_.choice = TableChoice{std::min(from, index), std::max(from, index), chosen};
        anchor = static_cast<float>(index + 1);
    }

    void menu_cell(std::size_t index, const Rect& row) {
        if (!spec_.menu) {
            return;
        }
        const Rect box{row.right() - menu_column, row.y, menu_column, row.h};
        ui_.open_node(table_cell_node(Role::cell, box, columns_.size() + first_column()));
        const WidgetId owner = ui_.id("menu");
        const bool open = ui_.popup() == owner;
        const Rect place = Rect{box.center_x(), box.center_y(), 0, 0}.inset(-menu_button / 2);
        const std::string name = spec_.menu->name(index);
        if (icon_button(ui_, place,
                        {.key = "menu", .icon = icons::ellipsis, .name = name, .has_popup = true, .expanded = open})) {
            open ? ui_.close_popup() : ui_.open_popup(owner);
        }
        ui_.close_node();
        if (open) {
            result_.menu = TableMenuPlace{index, owner, place};
        }
    }

    void header(float y) {
        const Palette& colors = ui_.colors();
        const Rect box = Rect{frame_.x, y, frame_.w, header_height}.inset(hairline(), 0);
        fill(ui_.list(), box, colors.card);
        horizontal_line(ui_.list(), box.x, box.bottom() - hairline(), box.w, colors.line);
        Node row;
        row.role = Role::row;
        row.row_index = 1;
        row.rect = box;
        ui_.open_node(std::move(row));
        check_header({frame_.x, y, frame_.w, header_height});
        for (std::size_t index = 0; index < spec_.columns.size(); ++index) {
            header_cell(index, {columns_[index].x, y, columns_[index].w, header_height});
        }
        menu_header({frame_.x, y, frame_.w, header_height});
        ui_.close_node();
    }

    void header_cell(std::size_t index, const Rect& rect) {
        const TableColumn& column = spec_.columns[index];
        const WidgetId id = ui_.id(column.key);
        Node node = table_cell_node(Role::columnheader, rect, index + first_column());
        node.sorted = column.sorted;
        if (!column.sortable) {
            node.name = std::string(column.title);
        }
        ui_.open_node(std::move(node));
        const Palette& colors = ui_.colors();
        const float width = text_width(type::caption, column.title);
        const bool sorted = column.sorted != Sorted::no;
        const float x = column.ends ? rect.right() - padding - width : rect.x + padding;
        Color ink = sorted ? colors.ink : colors.ink_soft;
        if (column.sortable) {
            const Press press = ui_.press(id, rect);
            ink = mix(ink, colors.ink, press.hover);
            const float icon_x = column.ends ? x - 4 - sort_icon / 2 : x + width + 4 + sort_icon / 2;
            const bool down = column.sorted == Sorted::descending;
            const Color arrow = sorted ? colors.accent : colors.ink_faint.with_alpha(press.hover);
            draw_icon(ui_.list(), down ? icons::arrow_down : icons::arrow_up, icon_x, rect.center_y(), sort_icon,
                      arrow);
            if (press.ring) {
                outline(ui_.list(), rect.inset(4), colors.accent, radius::small, 2);
            }
            Node button;
            button.id = id;
            button.role = Role::button;
            button.name = std::string(column.title);
            button.rect = rect;
            button.font_px = type::caption.size;
            button.focusable = true;
            ui_.node(std::move(button));
            if (press.activated) {
                result_.sort = index;
            }
        }
        draw_text(ui_.list(), type::caption, x, rect.center_y(), ink, column.title);
        ui_.close_node();
    }

    void rows(const Rect& view, const Rect& body) {
        const float first_y = frame_.y + header_height;
        const auto row_at = [&](float y) {
            return static_cast<std::size_t>(std::max(0.0F, std::floor((y - first_y) / row_height)));
        };
        const std::size_t top = row_at(view.y);
        const std::size_t begin = top > around ? top - around : 0;
        const std::size_t end = std::min(spec_.rows, row_at(view.bottom()) + 1 + around);
        result_.last_seen = end > 0 ? end - 1 : 0;
        ui_.push_clip(body);
        for (std::size_t index = begin; index < end; ++index) {
            row(index, {frame_.x, snap(first_y + static_cast<float>(index) * row_height), frame_.w, row_height});
        }
        const std::size_t grey = grey_rows(spec_);
        for (std::size_t index = 0; index < grey; ++index) {
            const float y = first_y + static_cast<float>(spec_.rows + index) * row_height;
            table_grey_row(ui_, {frame_.x, y, frame_.w, row_height}, spec_.columns, columns_, index + 1 == grey);
        }
        ui_.pop_clip();
        if (spec_.coming) {
            Node status;
            status.id = ui_.id("coming");
            status.role = Role::status;
            status.name = std::string(spec_.coming_text);
            status.rect = {frame_.x, frame_.bottom() - row_height, frame_.w, row_height};
            ui_.node(std::move(status));
        }
    }

    void row(std::size_t index, const Rect& rect) {
        const TableRow data = spec_.row(index);
        const Scope scope(ui_, data.key);
        const WidgetId id = ui_.id("row");
        const WidgetId link = ui_.id("link");
        const bool leads = !data.href.empty();
        const Press pointer = leads ? ui_.press(id, rect) : Press{};
        const Press keyboard = leads ? ui_.press_in_mirror(link, rect) : Press{};
        const bool last = index + 1 == spec_.rows && !spec_.coming;
        const Palette& colors = ui_.colors();
        const Color shade = colors.hover.with_alpha(std::max(pointer.hover, keyboard.ring ? 1.0F : 0.0F));
        if (last) {
            fill_bottom(ui_.list(), rect.inset(1, 0), shade, corner_ - 1);
        } else {
            fill(ui_.list(), rect.inset(1, 0), shade);
            horizontal_line(ui_.list(), rect.x, rect.bottom() - hairline(), rect.w, colors.line);
        }
        Node node;
        node.id = id;
        node.role = Role::row;
        node.row_index = static_cast<int>(index) + 2;
        node.rect = rect;
        ui_.open_node(std::move(node));
        check_cell(index, rect);
        for (std::size_t column = 0; column < data.cells.size() && column < columns_.size(); ++column) {
            const Rect box{columns_[column].x, rect.y, columns_[column].w, rect.h};
            cell(data, column, box, leads && column == 0 ? link : 0);
        }
        menu_cell(index, rect);
        ui_.close_node();
        if (keyboard.ring) {
            outline(ui_.list(), rect.inset(4, 3), colors.accent, radius::small, 2);
        }
        if (pointer.activated || keyboard.activated) {
            result_.opened = index;
        }
    }

    void cell(const TableRow& data, std::size_t column, const Rect& rect, WidgetId link) {
        const TableCell& content = data.cells[column];
        Node node = table_cell(ui_, rect, content, spec_.columns[column].ends);
        node.column_index = static_cast<int>(column + first_column()) + 1;
        if (link == 0) {
            node.name = content.text;
            ui_.node(std::move(node));
            return;
        }
        Node anchor = node;
        anchor.id = link;
        anchor.role = Role::link;
        anchor.name = content.text;
        anchor.href = data.href;
        anchor.focusable = true;
        ui_.open_node(std::move(node));
        ui_.node(std::move(anchor));
        ui_.close_node();
    }

    Ui& ui_;
    const TableSpec& spec_;
    Rect frame_;
    float corner_;
    float before_, after_; ///< what columns of its own take at the left and at the right
    std::vector<Rect> columns_;
    WidgetId anchor_id_ = 0;
    TableResult result_;
};

} // namespace

float data_table_height(const TableSpec& spec) {
    return header_height + static_cast<float>(spec.rows + grey_rows(spec)) * row_height;
}

TableResult data_table(Ui& ui, float x, float y, float width, float corner, const TableSpec& spec) {
    return Table(ui, x, y, width, corner, spec).draw();
}

} // namespace kabinet::client
