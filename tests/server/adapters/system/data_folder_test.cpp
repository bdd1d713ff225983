#include "server/adapters/system/data_folder.hpp"

#include "tests/server/support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>

using namespace kabinet;
using system::DataFolder;

TEST_CASE("a folder that is not there is made, for its owner only") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "a" / "b";
    const auto opened = DataFolder::open(path);
    REQUIRE_MESSAGE(opened.has_value(), opened.error());
    CHECK(opened->database() == path / "kabinet.db");
    CHECK(std::filesystem::status(path).permissions() == std::filesystem::perms::owner_all);
}

TEST_CASE("a folder is held by one at a time") {
    const test::TemporaryFolder folder;
    {
        const auto first = DataFolder::open(folder.path());
        REQUIRE(first.has_value());
        const auto second = DataFolder::open(folder.path());
        REQUIRE_FALSE(second.has_value());
        CHECK(second.error().find("another Kabinet is using") != std::string::npos);
    }
    CHECK(DataFolder::open(folder.path()).has_value());
}

TEST_CASE("a place where no folder can be is one sentence") {
    const test::TemporaryFolder folder;
    std::ofstream(folder.path() / "file") << "x";
    const auto below_a_file = DataFolder::open(folder.path() / "file" / "data");
    REQUIRE_FALSE(below_a_file.has_value());
    CHECK(below_a_file.error().find("cannot make the data folder") != std::string::npos);
    CHECK(below_a_file.error().find('\n') == std::string::npos);
    const auto in_the_way = DataFolder::open(folder.path() / "file");
    CHECK_FALSE(in_the_way.has_value());
}

TEST_CASE("removing the database leaves everything else") {
    const test::TemporaryFolder folder;
    for (const char* name : {"kabinet.db", "kabinet.db-wal", "kabinet.db-shm", "diary.txt"}) {
        std::ofstream(folder.path() / name) << "x";
    }
    const auto opened = DataFolder::open(folder.path());
    REQUIRE(opened.has_value());
    CHECK(opened->remove_database().has_value());
    CHECK_FALSE(std::filesystem::exists(folder.path() / "kabinet.db"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "kabinet.db-wal"));
    CHECK(std::filesystem::exists(folder.path() / "diary.txt"));
    CHECK(opened->remove_database().has_value());
}
