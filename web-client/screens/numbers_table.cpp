#include "web-client/screens/numbers_parts.hpp"
#include "web-client/screens/quick_menu.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/data_table.hpp"
#include "web-client/widgets/menu.hpp"
#include "web-client/widgets/text_field.hpp"

#include <array>
#include <optional>
#include <span>
#include <utility>

namespace kabinet::client {
namespace {

using contract::LineSort;

constexpr std::array sorts{LineSort::number, LineSort::account, LineSort::tariff, LineSort::status, LineSort::balance};

struct ColumnShape {
    std::string_view key;
    std::optional<LineSort> sort; ///< none: the column of labels, which isn't sorted by
    float weight, min_width;
};

constexpr std::array shapes{
    ColumnShape{"number", LineSort::number, 1.3F, 152}, ColumnShape{"account", LineSort::account, 1.0F, 104},
    ColumnShape{"tariff", LineSort::tariff, 2.0F, 120}, ColumnShape{"labels", std::nullopt, 1.6F, 120},
    ColumnShape{"status", LineSort::status, 1.4F, 176}, ColumnShape{"balance", LineSort::balance, 1.0F, 116}};

/// Narrower than this, the labels are left to the number's page.
constexpr float width_for_labels = 860;

std::vector<ColumnShape> shapes_for(float width) {
    std::vector<ColumnShape> shown(shapes.begin(), shapes.end());
    if (width < width_for_labels) {
        std::erase_if(shown, [](const ColumnShape& shape) { return !shape.sort; });
    }
    return shown;
}

std::vector<TableColumn> columns_of(const Words& words, const NumbersRoute& route,
                                    const std::vector<ColumnShape>& shown) {
    std::vector<TableColumn> columns;
    for (const ColumnShape& shape : shown) {
        const bool sorted = route.sort == shape.sort;
        columns.push_back(
            {.key = shape.key,
             .title = shape.sort ? column_title(words, *shape.sort) : words(Message::numbers_column_labels),
             .weight = shape.weight,
             .min_width = shape.min_width,
             .ends = shape.sort == LineSort::balance,
             .sortable = shape.sort.has_value(),
             .sorted = !sorted            ? Sorted::no
                       : route.descending ? Sorted::descending
                                          : Sorted::ascending});
    }
    return columns;
}

TableCell labels_cell(const contract::LineRowDto& line) {
    TableCell cell{.text = line.labels.empty() ? "—" : std::string{}, .soft = true, .tags = line.labels};
    for (const std::string& label : line.labels) {
        cell.text += cell.text.empty() ? "" : ", ";
        cell.text += label;
    }
    return cell;
}

TableRow row_of(const Screen& screen, const contract::LineRowDto& line, bool with_labels) {
    const domain::LineStatus status = status_of(line.status);
    TableRow row;
    row.key = line.msisdn;
    row.href = screen.address_of(NumberRoute{line.msisdn});
    row.cells.push_back({.text = shown_number(line.msisdn), .weight = Weight::semibold});
    row.cells.push_back({.text = line.account, .soft = true});
    const bool no_tariff = line.tariff.empty();
    row.cells.push_back({.text = no_tariff ? "—" : line.tariff, .soft = no_tariff});
    if (with_labels) {
        row.cells.push_back(labels_cell(line));
    }
    row.cells.push_back({.text = std::string(screen.words.status(status)), .chip = tone_of(status)});
    row.cells.push_back({.text = screen.words.money(line.balance_tiyn)});
    return row;
}

} // namespace

std::string_view column_title(const Words& words, LineSort column) {
    switch (column) {
    case LineSort::account:
        return words(Message::numbers_column_account);
    case LineSort::tariff:
        return words(Message::numbers_column_tariff);
    case LineSort::status:
        return words(Message::numbers_column_status);
    case LineSort::balance:
        return words(Message::numbers_column_balance);
    case LineSort::number:
        break;
    }
    return words(Message::numbers_column_number);
}

NumbersRoute sorted_by(const NumbersRoute& route, LineSort column) {
    NumbersRoute sorted = route;
    sorted.descending = route.sort == column && !route.descending;
    sorted.sort = column;
    return sorted;
}

float numbers_table(const Screen& screen, float x, float y, float width, const NumbersRoute& route,
                    const NumbersRows& rows, NumbersModel& model) {
    const std::vector<ColumnShape> shown = shapes_for(width);
    const std::vector<TableColumn> columns = columns_of(screen.words, route, shown);
    const bool with_labels = shown.size() == shapes.size();
    TableSpec spec;
    spec.key = "table";
    spec.name = screen.words(Message::numbers_title);
    spec.columns = columns;
    spec.rows = rows.rows.size();
    spec.total = rows.total_capped ? -1 : rows.total;
    spec.coming = rows.coming;
    spec.coming_text = screen.words(Message::numbers_loading);
    spec.row = [&](std::size_t index) { return row_of(screen, *rows.rows[index], with_labels); };
    LineSelection& selection = model.selection;
    spec.selection =
        TableSelection{.all_name = screen.words(Message::numbers_select_all),
                       .all = selection.has_all(rows.rows)    ? Checked::yes
                              : selection.has_some(rows.rows) ? Checked::some
                                                              : Checked::no,
                       .chosen = [&](std::size_t index) { return selection.has(rows.rows[index]->msisdn); },
                       .row_name =
                           [&](std::size_t index) {
                               const std::string number = shown_number(rows.rows[index]->msisdn);
                               return screen.words(Message::numbers_select_one, {{"number", number}});
                           }};
    if (may_change_lines(screen.company)) {
        spec.menu = TableMenu{.name =
                                  [&](std::size_t index) {
                                      const std::string number = shown_number(rows.rows[index]->msisdn);
                                      return screen.words(Message::operation_menu, {{"number", number}});
                                  },
                              .column_name = screen.words(Message::operation_menu_column)};
    }
    const TableResult result = data_table(screen.ui, x, y, width, radius::card, spec);
    model.list.seen(result.last_seen);
    if (result.choice) {
        const auto turned =
            std::span(rows.rows).subspan(result.choice->first, result.choice->last - result.choice->first + 1);
        result.choice->chosen ? selection.mark(turned) : selection.unmark(turned);
    }
    if (result.all_toggled) {
        selection.has_all(rows.rows) ? selection.unmark(rows.rows) : selection.mark(rows.rows);
    }
    if (result.opened) {
        screen.go_to(NumberRoute{rows.rows[*result.opened]->msisdn});
    }
    if (result.menu) {
        const contract::LineRowDto& line = *rows.rows[result.menu->row];
        quick_menu(screen, result.menu->owner, result.menu->anchor, line.msisdn, status_of(line.status));
    }
    if (result.sort) {
        screen.commands.send(Navigate{{sorted_by(route, *shown.at(*result.sort).sort), screen.company.id}, true});
    }
    return result.height;
}

void numbers_search(const Screen& screen, const Rect& rect, const NumbersRoute& route, SearchBox& box, bool busy) {
    const Words& words = screen.words;
    const std::int64_t now = screen.ui.environment().now_ms;
    const auto error = box.error();
    const TextFieldResult typed = text_field(screen.ui, rect,
                                             {.key = "search",
                                              .name = words(Message::numbers_search_hint),
                                              .placeholder = words(Message::numbers_search_hint),
                                              .error = error ? words(l10n::error_message(*error)) : std::string_view{},
                                              .shortcut = "/",
                                              .clear_name = words(Message::numbers_search_clear),
                                              .input_mode = "search",
                                              .icon = icons::search,
                                              .max_length = 40,
                                              .search = true,
                                              .raised = screen.ui.phone(),
                                              .busy = busy},
                                             box.text());
    if (screen.ui.take_page_key("/")) {
        screen.ui.semantics().request_focus(screen.ui.id("search"));
    }
    if (typed.changed) {
        box.typed(now);
    }
    if (typed.submitted) {
        box.submitted(now);
    }
    if (auto search = box.take_due(now)) {
        NumbersRoute wanted = route;
        wanted.search = std::move(*search);
        screen.commands.send(Navigate{{wanted, screen.company.id}, true});
    } else if (const auto wait = box.due_in(now)) {
        screen.ui.wake_after(*wait);
    }
}

void numbers_sort(const Screen& screen, const Rect& rect, const NumbersRoute& route) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    const std::string order(words(route.descending ? Message::numbers_descending : Message::numbers_ascending));
    const std::string name =
        std::string(words(Message::numbers_sort)) + ": " + std::string(column_title(words, route.sort)) + ", " + order;
    const WidgetId id = ui.id("sort");
    if (icon_button(ui, rect,
                    {.key = "sort",
                     .icon = icons::arrow_down_up,
                     .name = name,
                     .framed = true,
                     .has_popup = true,
                     .expanded = ui.popup() == id})) {
        ui.open_popup(id);
    }
    std::vector<MenuItem> items;
    for (const LineSort sort : sorts) {
        const bool current = sort == route.sort;
        items.push_back({.key = std::to_string(static_cast<int>(sort)),
                         .label = std::string(column_title(words, sort)),
                         .detail = current ? order : std::string{},
                         .checked = current});
    }
    const auto chosen = menu(ui, id, rect, {.name = words(Message::numbers_sort), .items = items, .align_right = true});
    if (chosen) {
        screen.commands.send(Navigate{{sorted_by(route, sorts.at(*chosen)), screen.company.id}, true});
    }
}

} // namespace kabinet::client
