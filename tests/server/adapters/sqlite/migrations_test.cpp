#include "server/adapters/sqlite/migrations.hpp"

#include "tests/server/support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <functional>

using namespace kabinet;
using sqlite::Migration;

namespace {

struct File {
    test::TemporaryFolder folder;
    sqlite::Connection connection = sqlite::Connection::open(folder.path() / "file.db", sqlite::Purpose::write).value();

    std::int64_t tables() { return connection.query("SELECT count(*) FROM sqlite_schema").number().value(); }
};

constexpr Migration first{1, "0001_a.sql", "CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT;"};
constexpr Migration second{2, "0002_b.sql",
                           "CREATE TABLE b (a INTEGER REFERENCES a (id)) STRICT; INSERT INTO a VALUES (1);"};

} // namespace

TEST_CASE("the program's own migrations are in ascending order and run on an empty file") {
    File file;
    const auto wanted = sqlite::migrations();
    REQUIRE_FALSE(wanted.empty());
    CHECK(wanted.front().version == 1);
    CHECK(std::ranges::is_sorted(wanted, std::ranges::less_equal{}, &sqlite::Migration::version));
    CHECK(sqlite::migrate(file.connection, wanted).value() == static_cast<int>(wanted.size()));
    CHECK(sqlite::schema_version(file.connection).value() == wanted.back().version);
}

TEST_CASE("every table of ours is strict") {
    File file;
    REQUIRE(sqlite::migrate(file.connection, sqlite::migrations()));
    CHECK(file.connection
              .query("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict"
                     " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'line\\_search%' ESCAPE '\\'")
              .number()
              .value() == 0);
}

TEST_CASE("a migration that ran is not run again") {
    File file;
    const std::array one{first};
    const std::array both{first, second};
    CHECK(sqlite::migrate(file.connection, one).value() == 1);
    CHECK(sqlite::migrate(file.connection, both).value() == 1);
    CHECK(sqlite::migrate(file.connection, both).value() == 0);
    CHECK(sqlite::schema_version(file.connection).value() == 2);
    CHECK(file.connection.query("SELECT count(*) FROM a").number().value() == 1);
}

TEST_CASE("a migration that fails leaves the file as it was before it, and names itself") {
    File file;
    const std::array broken{first, Migration{2, "0002_broken.sql", "CREATE TABLE c (x TEXT) STRICT; CREATE TABEL d;"}};
    const auto ran = sqlite::migrate(file.connection, broken);
    REQUIRE_FALSE(ran.has_value());
    CHECK(ran.error().detail.find("0002_broken.sql") != std::string::npos);
    CHECK(sqlite::schema_version(file.connection).value() == 1);
    CHECK(file.tables() == 1);
    CHECK_FALSE(file.connection.in_transaction());

    const std::array mended{first, second};
    CHECK(sqlite::migrate(file.connection, mended).value() == 1);
}

TEST_CASE("a migration that leaves a row pointing nowhere is undone") {
    File file;
    const std::array dangling{
        first, Migration{2, "0002_dangling.sql",
                         "CREATE TABLE b (a INTEGER REFERENCES a (id) DEFERRABLE INITIALLY DEFERRED) STRICT;"
                         "INSERT INTO b VALUES (7);"}};
    CHECK_FALSE(sqlite::migrate(file.connection, dangling).has_value());
    CHECK(sqlite::schema_version(file.connection).value() == 1);
    CHECK(file.tables() == 1);
}
