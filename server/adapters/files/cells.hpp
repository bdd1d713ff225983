#pragma once

#include "server/adapters/files/header.hpp"
#include "server/adapters/files/values.hpp"
#include "shared/base/error.hpp"

#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace kabinet::files {

/// One row, read column by column. The first value that is wrong is kept; what is read afterwards means nothing.
class Cells {
public:
    Cells(std::span<const Column> columns, const Binding& binding, const TimeFormat& times, char decimal) noexcept
        : columns_(columns)
        , binding_(binding)
        , times_(times)
        , decimal_(decimal) {}

    void stand_on(std::span<const std::string_view> values) noexcept {
        values_ = values;
        error_.reset();
    }

    [[nodiscard]] bool failed() const noexcept { return error_.has_value(); }

    [[nodiscard]] const Error& error() const noexcept { return *error_; }

    /// Errors: `too_long`.
    std::string_view text(std::size_t column, std::size_t max_bytes);
    /// Errors: `required`, `too_long`.
    std::string_view required(std::size_t column, std::size_t max_bytes);

    /// What `parse(text, name of the column) -> Result<T>` makes of the value. An empty one is its business.
    template <class Parse> auto parsed(std::size_t column, Parse&& parse) {
        auto result = parse(value(column), columns_[column].name);
        using T = typename decltype(result)::value_type;
        if (!result) {
            note(column, std::move(result.error()));
            return std::optional<T>();
        }
        return std::optional<T>(std::move(*result));
    }

    /// The same, and nothing of an empty value.
    template <class Parse> auto optionally(std::size_t column, Parse&& parse) {
        using T = typename decltype(parse(value(column), columns_[column].name))::value_type;
        return value(column).empty() ? std::optional<T>() : parsed(column, std::forward<Parse>(parse));
    }

    /// What `from(text) -> std::optional<T>` knows by that name. Errors: `required`, `unknown_value`.
    template <class From> auto named(std::size_t column, From&& from) {
        using Found = decltype(from(std::string_view()));
        Found found = from(value(column));
        if (!found) {
            note(column, Error{value(column).empty() ? ErrorCode::required : ErrorCode::unknown_value, {}, {}});
        }
        return found.value_or(typename Found::value_type{});
    }

    /// "yes", "no"; empty: no. Errors: `unknown_value`.
    bool flag(std::size_t column);
    /// Empty: nothing. Errors: `amount_format`, `amount_range`.
    std::optional<Money> amount(std::size_t column);
    /// Empty: nothing. Errors: `moment_format`.
    std::optional<Instant> moment(std::size_t column);
    /// Errors: `required`, `moment_format`.
    Instant required_moment(std::size_t column);
    /// Errors: `required`, `amount_format`, `amount_range`.
    Money required_amount(std::size_t column);
    /// Errors: `required`, `integer_format`.
    std::int64_t required_integer(std::size_t column);
    /// Errors: `required`, `date_format`.
    Date required_day(std::size_t column);
    std::optional<Date> day(std::size_t column);

    /// A rule about the row as a whole.
    void refuse(std::size_t column, ErrorCode code) { note(column, Error{code, {}, {}}); }

private:
    [[nodiscard]] std::string_view value(std::size_t column) const noexcept { return binding_.value(column, values_); }

    void note(std::size_t column, Error error);
    template <class T> T need(std::size_t column, std::optional<T> found);

    std::span<const Column> columns_;
    const Binding& binding_;
    const TimeFormat& times_;
    char decimal_;
    std::span<const std::string_view> values_;
    std::optional<Error> error_;
};

} // namespace kabinet::files
