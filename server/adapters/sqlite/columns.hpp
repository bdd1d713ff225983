#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/adapters/sqlite/failure.hpp"
#include "server/adapters/sqlite/statement.hpp"
#include "server/ports/put.hpp"
#include "server/ports/secret_tokens.hpp"
#include "shared/base/money.hpp"
#include "shared/base/time_zone.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace kabinet::sqlite {

/// A number of 11 digits is stored as an integer: half the bytes, and a line's number is its rowid.
std::int64_t number_of(const domain::Msisdn& msisdn) noexcept;
Result<domain::Msisdn> msisdn_of(std::int64_t number);

inline std::optional<Money> optional_money(const Row& row, int column) {
    return row.null(column) ? std::nullopt : std::optional(Money::of_tiyn(row.integer(column)));
}

inline std::optional<Instant> optional_instant(const Row& row, int column) {
    return row.null(column) ? std::nullopt : std::optional(row.instant(column));
}

inline Result<Money> money_of(const Result<std::int64_t>& tiyn) {
    return tiyn ? Result<Money>(Money::of_tiyn(*tiyn)) : std::unexpected(tiyn.error());
}

inline ports::TokenHash token_hash_of(const Row& row, int column) {
    ports::TokenHash hash;
    const std::string_view bytes = row.text(column);
    std::copy_n(bytes.begin(), std::min(bytes.size(), hash.bytes.size()), hash.bytes.begin());
    return hash;
}

/// What `parse` makes of a text that is stored, if one is.
template <class T>
Result<std::optional<T>> optional_of(const Row& row, int column, Result<T> (*parse)(std::string_view)) {
    if (row.null(column)) {
        return std::nullopt;
    }
    auto parsed = stored(parse(row.text(column)));
    return parsed ? Result<std::optional<T>>(std::move(*parsed)) : std::unexpected(std::move(parsed.error()));
}

/// The id of a row just inserted.
template <class Id> Result<Id> id_of(const Result<std::int64_t>& inserted) {
    return inserted ? Result<Id>(Id{*inserted}) : std::unexpected(inserted.error());
}

/// Days are counted from 1970-01-01.
inline std::int64_t day_number(Date date) noexcept {
    return std::chrono::sys_days(date).time_since_epoch().count();
}

inline Date day_of(std::int64_t number) noexcept {
    return std::chrono::sys_days(std::chrono::days(number));
}

/// Months are counted from January of the year 0.
inline std::int64_t month_number(std::chrono::year_month month) noexcept {
    return std::int64_t{static_cast<int>(month.year())} * 12 + static_cast<unsigned>(month.month()) - 1;
}

inline std::chrono::year_month month_of(std::int64_t number) noexcept {
    return std::chrono::year(static_cast<int>(number / 12)) /
           std::chrono::month(static_cast<unsigned>(number % 12 + 1));
}

/// A page of at most `limit` of the rows that were found; one row too many tells that there are more.
template <class Page, class Row> Result<Page> page_of(Result<std::vector<Row>> found, int limit) {
    if (!found) {
        return std::unexpected(std::move(found.error()));
    }
    Page page{.rows = std::move(*found), .more = false};
    const auto most = static_cast<std::size_t>(limit);
    page.more = page.rows.size() > most;
    if (page.more) {
        page.rows.erase(page.rows.begin() + static_cast<std::ptrdiff_t>(most), page.rows.end());
    }
    return page;
}

/// Runs an upsert that changes a row only when it differs; `existing`: how many rows of its key there were before.
template <class... Arguments>
Result<ports::Put> put_row(Connection& connection, const Result<std::int64_t>& existing, std::string_view upsert,
                           const Arguments&... arguments) {
    if (!existing) {
        return std::unexpected(existing.error());
    }
    if (auto done = connection.run(upsert, arguments...); !done) {
        return std::unexpected(std::move(done.error()));
    }
    if (*existing == 0) {
        return ports::Put::added;
    }
    return connection.changes() > 0 ? ports::Put::changed : ports::Put::unchanged;
}

/// What a name in the database stands for; `found` is what the domain makes of it.
template <class T> Result<T> known(std::optional<T> found) {
    if (!found) {
        return fail(ErrorCode::internal, {}, "stored name unknown");
    }
    return *found;
}

} // namespace kabinet::sqlite
