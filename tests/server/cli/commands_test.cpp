#include "tests/server/cli/program.hpp"
#include "tests/server/support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <fstream>

using namespace kabinet;
using test::run;

TEST_CASE("version and help end well") {
    const auto version = run({"version"});
    CHECK(version.code == 0);
    CHECK(version.out.starts_with("kabinet "));
    const auto help = run({"--help"});
    CHECK(help.code == 0);
    for (const char* command : {"serve", "demo", "generate", "migrate", "outbox", "config", "version"}) {
        CHECK(help.out.find(command) != std::string::npos);
    }
    CHECK(run({"serve", "--help"}).out.find("--listen-port") != std::string::npos);
}

TEST_CASE("a flag wins over the environment, the environment over the file, the file over the default") {
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "kabinet.toml").string();
    std::ofstream(file) << "workers = 3\n[listen]\nport = 1001\naddress = \"::1\"\n[log]\nlevel = \"error\"\n";
    const auto config =
        run({"config", "--config", file, "--port", "1003"}, {"KABINET_LISTEN_PORT=1002", "KABINET_LOG_LEVEL=debug"});
    CHECK(config.code == 0);
    const auto line_of = [&](const std::string& key) {
        const std::size_t begin = config.out.find("\n" + key + " ");
        REQUIRE(begin != std::string::npos);
        return config.out.substr(begin + 1, config.out.find('\n', begin + 1) - begin - 1);
    };
    const auto shows = [&](const std::string& key, std::string_view value, std::string_view origin) {
        const std::string line = line_of(key);
        CAPTURE(line);
        return line.starts_with(key + " = " + std::string(value)) && line.find(origin) != std::string::npos;
    };
    CHECK(shows("listen.port", "1003", "flag --port"));
    CHECK(shows("log.level", "\"debug\"", "environment KABINET_LOG_LEVEL"));
    CHECK(shows("workers", "3", "file " + file));
    CHECK(shows("sign_in.checks", "5", "default"));
}

TEST_CASE("the file can be named by the environment") {
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "kabinet.toml").string();
    std::ofstream(file) << "workers = 7\n";
    CHECK(run({"config"}, {"KABINET_CONFIG=" + file}).out.find("workers = 7") != std::string::npos);
}

TEST_CASE("migrate makes a database, and says when there is nothing to do") {
    const test::TemporaryFolder folder;
    const std::string data = (folder.path() / "data").string();
    const auto first = run({"migrate", "--data", data});
    CHECK(first.code == 0);
    CHECK(first.out.find("was 0") != std::string::npos);
    const auto second = run({"migrate", "--data", data});
    CHECK(second.code == 0);
    CHECK(second.out.find("up to date") != std::string::npos);
}

TEST_CASE("what the server writes is for its owner alone") {
    const test::TemporaryFolder folder;
    const auto data = folder.path() / "data";
    REQUIRE(run({"migrate", "--data", data.string()}).code == 0);
    using std::filesystem::perms;
    CHECK(std::filesystem::status(data).permissions() == perms::owner_all);
    CHECK(std::filesystem::status(data / "kabinet.db").permissions() == (perms::owner_read | perms::owner_write));
}
