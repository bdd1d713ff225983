#include "server/adapters/sqlite/connection.hpp"

#include "server/adapters/sqlite/failure.hpp"

#include <sqlite3.h>

namespace kabinet::sqlite {

namespace {

constexpr int busy_timeout_ms = 5000;

// Sizes of the page cache in KiB, negative as SQLite wants it. A few readers share what the system caches anyway.
constexpr const char* writer_settings = R"(
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA cell_size_check = ON;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -16384;
PRAGMA wal_autocheckpoint = 0;
PRAGMA journal_size_limit = 67108864;
)";
constexpr const char* reader_settings = R"(
PRAGMA query_only = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -8192;
)";
// It reads once, so that it takes part in the log from the start: the last one to close tidies the log away.
constexpr const char* checkpoint_settings = R"(
PRAGMA synchronous = FULL;
PRAGMA journal_size_limit = 67108864;
SELECT count(*) FROM sqlite_schema;
)";

const char* settings_for(Purpose purpose) noexcept {
    switch (purpose) {
    case Purpose::write:
        return writer_settings;
    case Purpose::read:
        return reader_settings;
    case Purpose::checkpoint:
        break;
    }
    return checkpoint_settings;
}

} // namespace

void Connection::CloseHandle::operator()(sqlite3* handle) const noexcept {
    sqlite3_close_v2(handle);
}

void Connection::Finalize::operator()(sqlite3_stmt* statement) const noexcept {
    sqlite3_finalize(statement);
}

Result<Connection> Connection::open(const std::filesystem::path& file, Purpose purpose) {
    Result<Connection> connection = open_unread(file, purpose);
    if (connection) {
        if (const Result<void> set = connection->configure(purpose); !set) {
            return std::unexpected(set.error());
        }
    }
    return connection;
}

Result<void> Connection::configure(Purpose purpose) {
    return execute(settings_for(purpose));
}

Result<Connection> Connection::open_unread(const std::filesystem::path& file, Purpose purpose) {
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
    if (purpose == Purpose::write) {
        flags |= SQLITE_OPEN_CREATE;
    }
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open_v2(file.c_str(), &handle, flags, nullptr);
    Connection connection(handle);
    if (opened != SQLITE_OK) {
        return std::unexpected(failure_of(opened, sqlite3_errstr(opened), "open " + file.string()));
    }
    // A checkpoint steps back before others; everybody else waits.
    sqlite3_busy_timeout(handle, purpose == Purpose::checkpoint ? 0 : busy_timeout_ms);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    return connection;
}

Connection::Prepared Connection::prepare(std::string_view sql) {
    if (const auto known = statements_.find(sql); known != statements_.end()) {
        return {known->second.get(), std::nullopt};
    }
    sqlite3_stmt* statement = nullptr;
    const int prepared = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                            SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (prepared != SQLITE_OK) {
        return {nullptr, failure_of(handle_.get(), sql)};
    }
    statements_.emplace(sql, statement);
    return {statement, std::nullopt};
}

Result<void> Connection::execute(const std::string& script) {
    if (sqlite3_exec(handle_.get(), script.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        return std::unexpected(failure_of(handle_.get(), "script"));
    }
    return {};
}

bool Connection::in_transaction() const noexcept {
    return sqlite3_get_autocommit(handle_.get()) == 0;
}

std::int64_t Connection::last_insert_id() const noexcept {
    return sqlite3_last_insert_rowid(handle_.get());
}

std::int64_t Connection::changes() const noexcept {
    return sqlite3_changes64(handle_.get());
}

} // namespace kabinet::sqlite
