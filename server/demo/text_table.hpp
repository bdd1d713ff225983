#pragma once

#include "shared/base/error.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::demo {

/// A table a person can read and edit: `#` begins a comment line, the first other line names the columns, `|` separates
/// them, spaces around a value don't count.
class TextTable {
public:
    /// `malformed` when a row has more columns than there are names.
    static Result<TextTable> parse(std::string_view name, std::string_view text);

    [[nodiscard]] std::size_t rows() const noexcept { return rows_.size(); }

    /// Empty when the row ends before it, or there is no such column.
    [[nodiscard]] std::string_view at(std::size_t row, std::string_view column) const noexcept;
    /// `error` with the place for the person who edits the table.
    [[nodiscard]] Error located(Error error, std::size_t row) const;

private:
    std::string name_;
    std::vector<std::string> columns_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace kabinet::demo
