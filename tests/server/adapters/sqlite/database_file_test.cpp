#include "tests/server/support/database_fixture.hpp"

#include <doctest/doctest.h>

#include <array>
#include <fstream>

using namespace kabinet;
using sqlite::Database;
using sqlite::Migration;

namespace {

bool says(const std::expected<std::unique_ptr<Database>, std::string>& opened, std::string_view words) {
    return !opened && opened.error().find(words) != std::string::npos && opened.error().find('\n') == std::string::npos;
}

void overwrite(const std::filesystem::path& file, std::streamoff at, std::string_view bytes) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(at);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    REQUIRE(stream.good());
}

} // namespace

TEST_CASE("a new file becomes a database of ours, in WAL mode, and opens again") {
    test::DatabaseFixture fixture;
    CHECK(fixture.database->version_found() == 0);
    CHECK(
        fixture.look().query("SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'").number().value() ==
        1);
    fixture.reopen();
    CHECK(fixture.database->version_found() == fixture.database->version());
}

TEST_CASE("closing tidies the log into the file") {
    test::DatabaseFixture fixture;
    fixture.add_company("750750750750");
    CHECK(std::filesystem::exists(fixture.folder.path() / "kabinet.db-wal"));
    fixture.database.reset();
    CHECK_FALSE(std::filesystem::exists(fixture.folder.path() / "kabinet.db-wal"));
}

TEST_CASE("a file of a newer program is refused politely and left alone") {
    test::DatabaseFixture fixture;
    fixture.database.reset();
    REQUIRE(fixture.look().execute("PRAGMA user_version = 9999"));
    CHECK(says(Database::open({.file = fixture.file}), "newer Kabinet"));
    CHECK(fixture.look().query("PRAGMA user_version").number().value() == 9999);
}

TEST_CASE("an older file is brought up to date, unless that was not asked for") {
    test::DatabaseFixture fixture;
    fixture.database.reset();
    const int known = sqlite::migrations().back().version;
    std::vector<Migration> more(sqlite::migrations().begin(), sqlite::migrations().end());
    more.push_back({known + 1, "next.sql", "CREATE TABLE more (x TEXT) STRICT;"});
    CHECK(says(Database::open({.file = fixture.file, .upgrades = false}, more), "older than this program"));
    CHECK(fixture.look().query("PRAGMA user_version").number().value() == known);
    const auto opened = Database::open({.file = fixture.file}, more);
    REQUIRE(opened.has_value());
    CHECK((*opened)->version_found() == known);
    CHECK((*opened)->version() == known + 1);
}

TEST_CASE("what is not a database, or another program's, is refused and left alone") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "kabinet.db";
    SUBCASE("text") {
        std::ofstream(file) << "Dear diary, this is not a database at all. " << std::string(2000, 'x');
        CHECK(says(Database::open({.file = file}), "is not a Kabinet database"));
        CHECK(std::filesystem::file_size(file) == 2043);
    }
    SUBCASE("another program's") {
        auto other = sqlite::Connection::open(file, sqlite::Purpose::write).value();
        REQUIRE(other.execute("CREATE TABLE diary (day TEXT)"));
        CHECK(says(Database::open({.file = file}), "another program's database"));
        CHECK(other.query("SELECT count(*) FROM sqlite_schema").number().value() == 1);
    }
}

TEST_CASE("a damaged file is refused") {
    test::DatabaseFixture fixture;
    fixture.add_company("750750750750");
    fixture.database.reset();
    SUBCASE("a page overwritten") {
        overwrite(fixture.file, 4096, std::string(4096, '\xee'));
    }
    SUBCASE("the schema overwritten") {
        overwrite(fixture.file, 100, std::string(300, '\x01'));
    }
    SUBCASE("cut short") {
        std::filesystem::resize_file(fixture.file, 8192);
    }
    const auto opened = Database::open({.file = fixture.file});
    REQUIRE_FALSE(opened.has_value());
    CAPTURE(opened.error());
    CHECK(says(opened, "is damaged"));
}

TEST_CASE("a folder that can't be written is one clear sentence") {
    const test::TemporaryFolder folder;
    CHECK(says(Database::open({.file = folder.path() / "no such folder" / "kabinet.db"}), "cannot open"));
}

TEST_CASE("a reader refuses to write") {
    test::DatabaseFixture fixture;
    auto reader = sqlite::Connection::open(fixture.file, sqlite::Purpose::read).value();
    CHECK_FALSE(reader.run("INSERT INTO meta VALUES ('a', 'b')"));
}
