#pragma once

#include "server/demo/text_table.hpp"

#include <utility>

namespace kabinet::demo {

/// `read(table, row) -> Result<void>` of every row; what is wrong is said with its place.
template <class Read> Result<void> read_table(std::string_view name, std::string_view text, Read&& read) {
    const Result<TextTable> table = TextTable::parse(name, text);
    if (!table) {
        return std::unexpected(table.error());
    }
    for (std::size_t row = 0; row < table->rows(); ++row) {
        if (Result<void> done = read(*table, row); !done) {
            return std::unexpected(table->located(std::move(done.error()), row));
        }
    }
    return {};
}

/// The first error of several results; nothing is wrong: nullptr.
template <class... Results> const Error* first_error(const Results&... results) {
    const Error* first = nullptr;
    ((first = first == nullptr && !results ? &results.error() : first), ...);
    return first;
}

} // namespace kabinet::demo
