#pragma once

#include "server/adapters/sqlite/statement.hpp"
#include "shared/base/error.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;

namespace kabinet::sqlite {

enum class Purpose : std::uint8_t {
    write,      ///< the one writer; creates the file when there is none
    read,       ///< refuses to write
    checkpoint, ///< moves the log into the file, and nothing else
};

/// One connection to the database file; used by one thread at a time. A thin face of our own over the C interface: the
/// wrappers there are throw, and have no cache of statements.
class Connection {
public:
    /// Errors carry SQLite's words in `detail`.
    static Result<Connection> open(const std::filesystem::path& file, Purpose purpose);
    /// The first half of open(): nothing of the file was read yet, so that what is wrong with it can still be told
    /// apart.
    static Result<Connection> open_unread(const std::filesystem::path& file, Purpose purpose);
    /// The other half.
    Result<void> configure(Purpose purpose);

    /// A statement of this text, prepared once and kept. `sql` holds one statement.
    template <class... Arguments> [[nodiscard]] Statement query(std::string_view sql, const Arguments&... arguments) {
        Prepared prepared = prepare(sql);
        return Statement(prepared.statement, std::move(prepared.failure), arguments...);
    }

    template <class... Arguments> Result<void> run(std::string_view sql, const Arguments&... arguments) {
        return query(sql, arguments...).run();
    }

    /// The new row's id.
    template <class... Arguments> Result<std::int64_t> insert(std::string_view sql, const Arguments&... arguments) {
        const Result<void> done = run(sql, arguments...);
        return done ? Result<std::int64_t>(last_insert_id()) : std::unexpected(done.error());
    }

    /// Any number of statements without arguments; not kept.
    Result<void> execute(const std::string& script);

    [[nodiscard]] bool in_transaction() const noexcept;
    [[nodiscard]] std::int64_t last_insert_id() const noexcept;
    /// Rows that the last statement changed.
    [[nodiscard]] std::int64_t changes() const noexcept;

    [[nodiscard]] sqlite3* handle() const noexcept { return handle_.get(); }

private:
    struct CloseHandle {
        void operator()(sqlite3* handle) const noexcept;
    };

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };

    struct TextHash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    struct Prepared {
        sqlite3_stmt* statement = nullptr;
        std::optional<Error> failure;
    };

    explicit Connection(sqlite3* handle) noexcept
        : handle_(handle) {}

    Prepared prepare(std::string_view sql);

    // In this order: statements are finalized before the connection closes.
    std::unique_ptr<sqlite3, CloseHandle> handle_;
    std::unordered_map<std::string, std::unique_ptr<sqlite3_stmt, Finalize>, TextHash, std::equal_to<>> statements_;
};

} // namespace kabinet::sqlite
