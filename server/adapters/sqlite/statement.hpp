#pragma once

#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

struct sqlite3_stmt;

namespace kabinet::sqlite {

/// The row a statement stands on. Texts and blobs are good until the statement goes on.
class Row {
public:
    explicit Row(sqlite3_stmt* statement) noexcept
        : statement_(statement) {}

    [[nodiscard]] bool null(int column) const noexcept;
    [[nodiscard]] std::int64_t integer(int column) const noexcept;
    [[nodiscard]] std::string_view text(int column) const noexcept;
    [[nodiscard]] std::span<const std::uint8_t> blob(int column) const noexcept;

    [[nodiscard]] bool flag(int column) const noexcept { return integer(column) != 0; }

    [[nodiscard]] Instant instant(int column) const noexcept { return Instant(std::chrono::seconds(integer(column))); }

private:
    sqlite3_stmt* statement_;
};

/// A prepared statement lent from its connection's cache; ends and forgets its arguments when it goes out of scope.
/// What failed while it was prepared or got its arguments is answered by the first step.
class Statement {
    template <class Make> using Made = typename std::invoke_result_t<Make, Row>::value_type;

public:
    template <class... Arguments>
    Statement(sqlite3_stmt* statement, std::optional<Error> failure, const Arguments&... arguments)
        : statement_(statement)
        , failure_(std::move(failure)) {
        (bind(arguments), ...);
    }

    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    /// The next argument.
    void bind(std::int64_t value);

    void bind(int value) { bind(std::int64_t{value}); }

    void bind(bool value) { bind(std::int64_t{value ? 1 : 0}); }

    void bind(std::string_view value);
    void bind(const char*) = delete;

    void bind(Instant value) { bind(std::int64_t{value.time_since_epoch().count()}); }

    void bind(std::span<const std::uint8_t> value);
    void bind(std::nullopt_t);

    template <class T> void bind(const std::optional<T>& value) {
        if (value) {
            bind(*value);
        } else {
            bind(std::nullopt);
        }
    }

    /// The argument of this name (":company"), wherever it stands in the text.
    template <class T> void bind_named(const char* name, const T& value) {
        if (statement_ != nullptr) {
            next_argument_ = position_of(name);
            bind(value);
        }
    }

    /// The same, if the text has such an argument.
    template <class T> void bind_if_named(const char* name, const T& value) {
        if (statement_ != nullptr && position_of(name) != 0) {
            bind_named(name, value);
        }
    }

    /// True: it stands on a row.
    Result<bool> step();
    /// To the end, whatever rows it answers.
    Result<void> run();

    [[nodiscard]] Row row() const noexcept { return Row(statement_); }

    /// The first column of the first row; 0 when there is no row.
    Result<std::int64_t> number();

    /// `make(Row) -> Result<T>` of the first row, if there is one.
    template <class Make> Result<std::optional<Made<Make>>> first(Make&& make) {
        const Result<bool> found = step();
        if (!found) {
            return std::unexpected(found.error());
        }
        if (!*found) {
            return std::nullopt;
        }
        auto made = make(row());
        if (!made) {
            return std::unexpected(std::move(made.error()));
        }
        return std::optional(std::move(*made));
    }

    /// `make(Row) -> Result<T>` of every row.
    template <class Make> Result<std::vector<Made<Make>>> all(Make&& make) {
        std::vector<Made<Make>> everything;
        while (true) {
            const Result<bool> found = step();
            if (!found) {
                return std::unexpected(found.error());
            }
            if (!*found) {
                return everything;
            }
            auto made = make(row());
            if (!made) {
                return std::unexpected(std::move(made.error()));
            }
            everything.push_back(std::move(*made));
        }
    }

    /// `visit(Row) -> Result<void>` of every row; its first error ends the reading.
    template <class Visit> Result<void> each(Visit&& visit) {
        while (true) {
            const Result<bool> found = step();
            if (!found) {
                return std::unexpected(found.error());
            }
            if (!*found) {
                return {};
            }
            if (Result<void> seen = visit(row()); !seen) {
                return seen;
            }
        }
    }

private:
    void note(int code);
    [[nodiscard]] int position_of(const char* name) const noexcept;

    sqlite3_stmt* statement_;
    std::optional<Error> failure_;
    int next_argument_ = 1;
};

} // namespace kabinet::sqlite
