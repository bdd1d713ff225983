#pragma once

#include "server/adapters/sqlite/failure.hpp"
#include "server/adapters/sqlite/statement.hpp"
#include "shared/base/money.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

#include <cstdint>
#include <optional>

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

/// The id of a row just inserted.
template <class Id> Result<Id> id_of(const Result<std::int64_t>& inserted) {
    return inserted ? Result<Id>(Id{*inserted}) : std::unexpected(inserted.error());
}

/// What a name in the database stands for; `found` is what the domain makes of it.
template <class T> Result<T> known(std::optional<T> found) {
    if (!found) {
        return fail(ErrorCode::internal, {}, "stored name unknown");
    }
    return *found;
}

} // namespace kabinet::sqlite
