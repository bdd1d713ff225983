#include "server/adapters/sqlite/failure.hpp"

#include <sqlite3.h>

#include <fmt/format.h>

namespace kabinet::sqlite {

namespace {

ErrorCode code_of(int code) noexcept {
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_NOMEM:
    case SQLITE_PROTOCOL:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::unavailable;
    case SQLITE_CONSTRAINT:
        return ErrorCode::conflict;
    default:
        return ErrorCode::internal;
    }
}

} // namespace

Error failure_of(int code, std::string_view message, std::string_view doing) {
    return Error{code_of(code), {}, fmt::format("SQLite {} ({}): {}", code, message, doing)};
}

Error failure_of(sqlite3* handle, std::string_view doing) {
    return failure_of(sqlite3_extended_errcode(handle), sqlite3_errmsg(handle), doing);
}

} // namespace kabinet::sqlite
