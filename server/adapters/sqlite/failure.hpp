#pragma once

#include "shared/base/error.hpp"

#include <string>
#include <string_view>

struct sqlite3;

namespace kabinet::sqlite {

/// What SQLite answered, in our vocabulary: `unavailable` for a full disk, an input or output error, a lock held too
/// long (worth trying again later), `conflict` for a broken constraint, `internal` for the rest. The detail is for the
/// log.
Error failure_of(int code, std::string_view message, std::string_view doing);
/// Of the connection's last call.
Error failure_of(sqlite3* handle, std::string_view doing);

/// A value that is stored and yet can't be: the database was changed by somebody else's hand.
template <class T> Result<T> stored(Result<T> parsed) {
    if (!parsed) {
        return fail(ErrorCode::internal, {}, "stored value refused: " + std::string(code_name(parsed.error().code)));
    }
    return parsed;
}

} // namespace kabinet::sqlite
