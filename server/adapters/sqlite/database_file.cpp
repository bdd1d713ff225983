#include "server/adapters/sqlite/database_file.hpp"

#include "server/adapters/sqlite/failure.hpp"

#include <sqlite3.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <system_error>

namespace kabinet::sqlite {

namespace {

// "Kabn", in the file's header: other programs' databases are never touched.
constexpr std::int64_t our_application_id = 0x4b61626e;
// Looking through a file of this size takes about 30 ms; a larger one is looked at page by page as it is used.
constexpr std::uintmax_t checked_whole_bytes = 32u << 20;

using Refusal = std::unexpected<std::string>;

Refusal refuse(std::string sentence) {
    return Refusal(std::move(sentence));
}

std::string reason_of(const std::filesystem::path& file, sqlite3* handle, const Error& error) {
    const int code = sqlite3_errcode(handle);
    const int system = sqlite3_system_errno(handle);
    switch (code) {
    case SQLITE_NOTADB:
        return fmt::format("{} is not a Kabinet database (its header is not SQLite's)", file.string());
    case SQLITE_CORRUPT:
        return fmt::format("{} is damaged ({}); restore it from a backup", file.string(), sqlite3_errmsg(handle));
    case SQLITE_BUSY:
        return fmt::format("{} is locked by another program", file.string());
    case SQLITE_FULL:
        return fmt::format("cannot write {}: the disk is full", file.string());
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_IOERR:
        return fmt::format("cannot open {} for writing: {}", file.string(),
                           system != 0 ? std::strerror(system) : sqlite3_errmsg(handle));
    default:
        return fmt::format("cannot open {}: {}", file.string(), error.detail);
    }
}

/// Whose file it is, before anything is written to it.
std::expected<int, std::string> version_of(const std::filesystem::path& file, Connection& connection,
                                           std::span<const Migration> wanted) {
    const auto number = [&](std::string_view question) { return connection.query(question).number(); };
    const Result<std::int64_t> application = number("PRAGMA application_id");
    if (!application) {
        return refuse(reason_of(file, connection.handle(), application.error()));
    }
    const Result<std::int64_t> version = number("PRAGMA user_version");
    const Result<std::int64_t> tables = number("SELECT count(*) FROM sqlite_schema");
    if (!version || !tables) {
        return refuse(reason_of(file, connection.handle(), version ? tables.error() : version.error()));
    }
    if (*application != our_application_id && (*application != 0 || *version != 0 || *tables != 0)) {
        return refuse(fmt::format("{} is another program's database", file.string()));
    }
    const int newest = wanted.empty() ? 0 : wanted.back().version;
    if (*version > newest) {
        return refuse(
            fmt::format("{} was written by a newer Kabinet (its schema is {}, this program knows {}): use the "
                        "newer program, or restore the backup made before the upgrade",
                        file.string(), *version, newest));
    }
    return static_cast<int>(*version);
}

std::expected<void, std::string> check_whole(const std::filesystem::path& file, Connection& connection) {
    std::error_code ignored;
    if (std::filesystem::file_size(file, ignored) > checked_whole_bytes) {
        return {};
    }
    Statement check = connection.query("PRAGMA quick_check(1)");
    const Result<bool> answered = check.step();
    if (!answered) {
        return refuse(reason_of(file, connection.handle(), answered.error()));
    }
    const std::string_view verdict = check.row().text(0);
    if (verdict != "ok") {
        std::string line(verdict.substr(0, 200));
        std::ranges::replace(line, '\n', ' ');
        return refuse(fmt::format("{} is damaged ({}); restore it from a backup", file.string(), line));
    }
    return {};
}

std::expected<void, std::string> enter_wal_mode(const std::filesystem::path& file, Connection& connection) {
    Statement change = connection.query("PRAGMA journal_mode = WAL");
    const Result<bool> answered = change.step();
    if (!answered) {
        return refuse(reason_of(file, connection.handle(), answered.error()));
    }
    if (const std::string_view mode = change.row().text(0); mode != "wal") {
        return refuse(fmt::format("cannot open {} for writing: its folder does not allow a write-ahead log (mode {})",
                                  file.string(), mode));
    }
    return {};
}

} // namespace

std::expected<OpenedFile, std::string> open_database_file(const std::filesystem::path& file,
                                                          std::span<const Migration> wanted, bool upgrades) {
    Result<Connection> opened = Connection::open_unread(file, Purpose::write);
    if (!opened) {
        return refuse(fmt::format("cannot open {}: {}", file.string(), opened.error().detail));
    }
    Connection& connection = *opened;
    if (sqlite3_db_readonly(connection.handle(), "main") == 1) {
        return refuse(fmt::format("cannot open {} for writing: it is read-only", file.string()));
    }
    if (const Result<void> configured = connection.configure(Purpose::write); !configured) {
        return refuse(reason_of(file, connection.handle(), configured.error()));
    }
    const auto version = version_of(file, connection, wanted);
    if (!version) {
        return refuse(version.error());
    }
    if (!upgrades && (wanted.empty() || *version != wanted.back().version)) {
        return refuse(
            fmt::format("{} is older than this program: start the server, or run kabinet migrate", file.string()));
    }
    if (auto sound = check_whole(file, connection); !sound) {
        return refuse(std::move(sound.error()));
    }
    if (auto wal = enter_wal_mode(file, connection); !wal) {
        return refuse(std::move(wal.error()));
    }
    if (*version == 0) {
        if (auto marked = connection.execute(fmt::format("PRAGMA application_id = {}", our_application_id)); !marked) {
            return refuse(reason_of(file, connection.handle(), marked.error()));
        }
    }
    if (const Result<int> ran = migrate(connection, wanted); !ran) {
        return refuse(fmt::format("cannot bring {} up to date: {}", file.string(), ran.error().detail));
    }
    const Result<int> now = schema_version(connection);
    if (!now) {
        return refuse(reason_of(file, connection.handle(), now.error()));
    }
    return OpenedFile{.connection = std::move(connection), .version_found = *version, .version = *now};
}

} // namespace kabinet::sqlite
