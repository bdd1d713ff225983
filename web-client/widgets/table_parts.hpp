#pragma once

#include "web-client/widgets/data_table.hpp"

#include <span>
#include <vector>

// What a table's cells are made of.
namespace kabinet::client {

inline constexpr float table_padding = 16;

/// Where the columns stand: each its least width, and its part of what is left.
[[nodiscard]] std::vector<Rect> table_columns(float x, float width, std::span<const TableColumn> columns);
[[nodiscard]] Node table_cell_node(Role role, const Rect& rect, std::size_t column);
/// Draws a cell's text or chip and returns its node, without a name.
[[nodiscard]] Node table_cell(Ui& ui, const Rect& rect, const TableCell& cell, bool ends);
/// A row that is on its way.
void table_grey_row(Ui& ui, const Rect& rect, std::span<const TableColumn> columns, std::span<const Rect> places,
                    bool last);

} // namespace kabinet::client
