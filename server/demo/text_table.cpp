#include "server/demo/text_table.hpp"

#include "shared/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kabinet::demo {

namespace {

std::vector<std::string> values_of(std::string_view line) {
    std::vector<std::string> values;
    while (!line.empty()) {
        values.emplace_back(take_part(line, '|'));
    }
    return values;
}

} // namespace

Result<TextTable> TextTable::parse(std::string_view name, std::string_view text) {
    TextTable table;
    table.name_ = name;
    while (!text.empty()) {
        const std::string_view line = take_part(text, '\n');
        if (line.starts_with('#') || line.empty()) {
            continue;
        }
        std::vector<std::string> values = values_of(line);
        if (table.columns_.empty()) {
            table.columns_ = std::move(values);
        } else if (values.size() > table.columns_.size()) {
            return fail(ErrorCode::malformed, {}, fmt::format("{}: too many columns in \"{}\"", name, line));
        } else {
            table.rows_.push_back(std::move(values));
        }
    }
    return table;
}

std::string_view TextTable::at(std::size_t row, std::string_view column) const noexcept {
    const auto index = static_cast<std::size_t>(std::ranges::find(columns_, column) - columns_.begin());
    return index < rows_[row].size() ? std::string_view(rows_[row][index]) : std::string_view();
}

Error TextTable::located(Error error, std::size_t row) const {
    const std::string_view first = rows_[row].empty() ? std::string_view() : std::string_view(rows_[row].front());
    error.detail = fmt::format("{}, row {} ({}): {} {} {}", name_, row + 1, first, code_name(error.code), error.field,
                               error.detail);
    return error;
}

} // namespace kabinet::demo
