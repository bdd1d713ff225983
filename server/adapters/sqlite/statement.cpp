#include "server/adapters/sqlite/statement.hpp"

#include "server/adapters/sqlite/failure.hpp"

#include <sqlite3.h>

namespace kabinet::sqlite {

bool Row::null(int column) const noexcept {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t Row::integer(int column) const noexcept {
    return sqlite3_column_int64(statement_, column);
}

std::string_view Row::text(int column) const noexcept {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return bytes == nullptr
               ? std::string_view()
               : std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
}

std::span<const std::uint8_t> Row::blob(int column) const noexcept {
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
    return bytes == nullptr ? std::span<const std::uint8_t>()
                            : std::span(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
}

Statement::~Statement() {
    if (statement_ != nullptr) {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }
}

void Statement::note(int code) {
    if (code != SQLITE_OK && !failure_) {
        failure_ = failure_of(code, sqlite3_errstr(code), sqlite3_sql(statement_));
    }
}

int Statement::position_of(const char* name) const noexcept {
    return sqlite3_bind_parameter_index(statement_, name);
}

void Statement::bind(std::int64_t value) {
    if (statement_ != nullptr) {
        note(sqlite3_bind_int64(statement_, next_argument_++, value));
    }
}

void Statement::bind(std::string_view value) {
    if (statement_ != nullptr) {
        // A null pointer would bind NULL, and an empty text is no NULL.
        const char* bytes = value.data() == nullptr ? "" : value.data();
        note(sqlite3_bind_text64(statement_, next_argument_++, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    }
}

void Statement::bind(std::span<const std::uint8_t> value) {
    if (statement_ != nullptr) {
        note(sqlite3_bind_blob64(statement_, next_argument_++, value.data(), value.size(), SQLITE_TRANSIENT));
    }
}

void Statement::bind(std::nullopt_t) {
    if (statement_ != nullptr) {
        note(sqlite3_bind_null(statement_, next_argument_++));
    }
}

Result<bool> Statement::step() {
    if (failure_) {
        return std::unexpected(*failure_);
    }
    switch (sqlite3_step(statement_)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return std::unexpected(failure_of(sqlite3_db_handle(statement_), sqlite3_sql(statement_)));
    }
}

Result<std::int64_t> Statement::number() {
    const Result<bool> found = step();
    if (!found) {
        return std::unexpected(found.error());
    }
    return *found ? row().integer(0) : 0;
}

Result<void> Statement::run() {
    while (true) {
        const Result<bool> more = step();
        if (!more) {
            return std::unexpected(more.error());
        }
        if (!*more) {
            return {};
        }
    }
}

} // namespace kabinet::sqlite
