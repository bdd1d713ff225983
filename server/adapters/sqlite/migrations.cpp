#include "server/adapters/sqlite/migrations.hpp"

#include <fmt/format.h>

namespace kabinet::sqlite {

namespace {

Result<void> run_in_transaction(Connection& connection, const Migration& migration) {
    if (auto done = connection.execute(std::string(migration.sql)); !done) {
        return done;
    }
    Statement broken = connection.query("PRAGMA foreign_key_check");
    const Result<bool> found = broken.step();
    if (!found) {
        return std::unexpected(found.error());
    }
    if (*found) {
        return fail(ErrorCode::internal, {}, fmt::format("a row of {} points nowhere", broken.row().text(0)));
    }
    return connection.execute(fmt::format("PRAGMA user_version = {}", migration.version));
}

} // namespace

Result<int> schema_version(Connection& connection) {
    const Result<std::int64_t> version = connection.query("PRAGMA user_version").number();
    return version ? Result<int>(static_cast<int>(*version)) : std::unexpected(version.error());
}

Result<int> migrate(Connection& connection, std::span<const Migration> wanted) {
    const Result<int> version = schema_version(connection);
    if (!version) {
        return version;
    }
    int ran = 0;
    for (const Migration& migration : wanted) {
        if (migration.version <= *version) {
            continue;
        }
        Result<void> done = connection.execute("BEGIN IMMEDIATE");
        if (done) {
            done = run_in_transaction(connection, migration);
        }
        if (done) {
            done = connection.execute("COMMIT");
        }
        if (!done) {
            if (connection.in_transaction()) {
                static_cast<void>(connection.execute("ROLLBACK"));
            }
            done.error().detail = fmt::format("migration {} failed: {}", migration.name, done.error().detail);
            return std::unexpected(done.error());
        }
        ++ran;
    }
    return ran;
}

} // namespace kabinet::sqlite
