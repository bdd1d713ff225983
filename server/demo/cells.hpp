#pragma once

#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"
#include "shared/base/money.hpp"
#include "shared/domain/line/bundle.hpp"

#include <optional>
#include <string_view>

// What stands in one cell of the demo's tables. An empty cell is nothing.
namespace kabinet::demo {

/// "9793.33", "0": tenge.
Result<std::optional<Money>> money_cell(std::string_view text);
/// "2018-02-17 08:40" on the wall clock of Almaty.
Result<std::optional<Instant>> moment_cell(std::string_view text);

/// "90": a whole number.
Result<std::optional<std::int64_t>> number_cell(std::string_view text);
/// What is left and the total of it: calls "50:00" (minutes and seconds), messages "150", internet "10240" (megabytes).
/// A total of "unlimited" leaves the other empty.
Result<domain::BundleAmount> bundle_cells(domain::BundleKind kind, std::string_view left, std::string_view total);

/// By a domain type's own parse function.
template <class T, class Parse> Result<std::optional<T>> optional_cell(std::string_view text, Parse&& parse) {
    if (text.empty()) {
        return std::nullopt;
    }
    Result<T> parsed = parse(text);
    return parsed ? Result<std::optional<T>>(std::move(*parsed)) : std::unexpected(std::move(parsed.error()));
}

/// By a function from names to values.
template <class T> Result<T> named_cell(std::optional<T> found, std::string_view column) {
    return found ? Result<T>(*found) : fail(ErrorCode::unknown_value, std::string(column));
}

} // namespace kabinet::demo
