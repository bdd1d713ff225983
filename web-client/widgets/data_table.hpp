#pragma once

#include "web-client/widgets/checkbox.hpp"
#include "web-client/widgets/status_chip.hpp"
#include "web-client/widgets/ui.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::client {

struct TableColumn {
    std::string_view key = {};
    std::string_view title = {};
    float weight = 1;     ///< its part of the width that is left
    float min_width = 80; ///< with the padding
    bool ends = false;    ///< stands at the column's right edge: money
    bool sortable = false;
    Sorted sorted = Sorted::no;
};

struct TableCell {
    std::string text = {};
    Weight weight = Weight::regular;
    bool soft = false;
    std::optional<Tone> chip = {};      ///< the text as a status chip
    std::vector<std::string> tags = {}; ///< drawn instead of the text, which is what is heard
};

struct TableRow {
    std::string key = {};
    std::string href = {}; ///< the page it opens, by its first cell; empty: it opens nothing
    std::vector<TableCell> cells = {};
};

/// A column of checkboxes before the others.
struct TableSelection {
    std::string_view all_name = {};                        ///< of the box in the header: «Выбрать все»
    Checked all = Checked::no;                             ///< of the rows that the selection is about
    std::function<bool(std::size_t)> chosen = {};          ///< is this row
    std::function<std::string(std::size_t)> row_name = {}; ///< of its box: «Выбрать +7 701 054 20 01»
};

/// A button at the end of each row that opens a menu.
struct TableMenu {
    std::function<std::string(std::size_t)> name = {}; ///< «Действия с номером +7 701 054 20 01»
    std::string_view column_name = {};                 ///< heard as the column's header
};

struct TableSpec {
    std::string_view key = {};
    std::string_view name = {}; ///< accessible name
    std::span<const TableColumn> columns = {};
    std::size_t rows = 0;    ///< that are here
    std::int64_t total = -1; ///< that there are; -1: not known
    bool coming = false;     ///< further rows are on their way: grey ones stand in for them
    std::string_view coming_text = {};
    std::function<TableRow(std::size_t)> row = {}; ///< asked only for rows that are about to be seen
    std::optional<TableSelection> selection = {};
    std::optional<TableMenu> menu = {};
};

/// Rows whose boxes are to be as `chosen` says: one, or with Shift all from the one that was pressed before.
struct TableChoice {
    std::size_t first = 0, last = 0;
    bool chosen = false;
};

/// Where the menu of a row belongs: draw it when ui.popup() is its owner.
struct TableMenuPlace {
    std::size_t row = 0;
    WidgetId owner = 0;
    Rect anchor;
};

struct TableResult {
    float height = 0;
    std::optional<std::size_t> opened;
    std::optional<std::size_t> sort; ///< column whose header was pressed
    std::size_t last_seen = 0;       ///< the last row that is in view or nearly
    std::optional<TableChoice> choice;
    bool all_toggled = false;           ///< the header's box was pressed
    std::optional<TableMenuPlace> menu; ///< of the row whose menu is open
};

/// A table as tall as its rows, in a page that scrolls; its header sticks to the top of what is seen. Only the rows in
/// view (and a few around them, for the keyboard) are made. The card around it is the caller's; `corner` rounds its
/// bottom.
TableResult data_table(Ui& ui, float x, float y, float width, float corner, const TableSpec& spec);

[[nodiscard]] float data_table_height(const TableSpec& spec);

} // namespace kabinet::client
