#include "server/adapters/sqlite/connection.hpp"
#include "tests/server/cli/program.hpp"
#include "tests/server/support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

using namespace kabinet;
using test::run;

namespace {

/// One clear line on standard error, and the code for a person's mistake.
void check_refused(const test::Ended& ended, std::string_view words) {
    CAPTURE(ended.err);
    CHECK(ended.code == 2);
    CHECK(ended.out.empty());
    CHECK(std::ranges::count(ended.err, '\n') == 1);
    CHECK(ended.err.starts_with("kabinet: "));
    CHECK(ended.err.find(words) != std::string::npos);
}

/// A socket that listens, and its port.
struct Occupied {
    int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    std::string port;

    Occupied() {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        REQUIRE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), size) == 0);
        REQUIRE(::listen(socket, 1) == 0);
        REQUIRE(::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) == 0);
        port = std::to_string(ntohs(address.sin_port));
    }

    Occupied(const Occupied&) = delete;
    Occupied& operator=(const Occupied&) = delete;

    ~Occupied() { ::close(socket); }
};

struct Folder : test::TemporaryFolder {
    std::string data = path().string();
    std::filesystem::path database = path() / "kabinet.db";

    [[nodiscard]] sqlite::Connection look() const {
        return sqlite::Connection::open(database, sqlite::Purpose::write).value();
    }
};

} // namespace

TEST_CASE("a command or a flag that is not there") {
    check_refused(run({}), "--help");
    check_refused(run({"dance"}), "dance");
    check_refused(run({"serve", "--dance"}), "--dance");
    check_refused(run({"serve", "--port"}), "--port");
    check_refused(run({"outbox", "--limit", "0"}), "--limit");
}

TEST_CASE("a bad setting names itself, its value, where it came from and what is allowed") {
    const auto flag = run({"serve", "--port", "70000"});
    check_refused(flag, "listen.port = \"70000\"");
    CHECK(flag.err.find("flag --port") != std::string::npos);
    CHECK(flag.err.find("from 0 to 65535") != std::string::npos);
    check_refused(run({"config"}, {"KABINET_LOG_LEVEL=loud"}), "environment KABINET_LOG_LEVEL");
    check_refused(run({"config", "--operator-time-zone", "Mars/Olympus"}), "operator.time_zone");
    check_refused(run({"serve", "--trusted-proxies", "300.1.1.1"}), "trusted_proxies");
    check_refused(run({"serve", "--address", "nowhere"}), "nowhere");
}

TEST_CASE("a settings file with an unknown key, broken, or not there") {
    const Folder folder;
    const std::string file = (folder.path() / "kabinet.toml").string();
    check_refused(run({"config", "--config", file}), file);
    std::ofstream(file) << "[listen]\nprot = 80\n";
    check_refused(run({"config", "--config", file}), "listen.prot");
    std::ofstream(file, std::ios::trunc) << "listen = = 3\n";
    check_refused(run({"config", "--config", file}), file + ":1");
}

TEST_CASE("a port in use") {
    const Folder folder;
    const Occupied occupied;
    check_refused(run({"serve", "--port", occupied.port, "--data", folder.data}), occupied.port);
    check_refused(run({"demo", "--port", occupied.port, "--data", folder.data + "/demo"}), occupied.port);
}

TEST_CASE("a data folder that can't be made or written") {
    const Folder folder;
    std::ofstream(folder.path() / "file") << "x";
    for (const char* command : {"serve", "demo", "migrate"}) {
        check_refused(run({command, "--data", folder.data + "/file/data"}), "data folder");
    }
    check_refused(run({"serve", "--data", "/proc/kabinet"}), "/proc/kabinet");
}

TEST_CASE("a data folder that another server uses") {
    const Folder folder;
    test::Program first({"demo", "--port", "0", "--data", folder.data});
    REQUIRE(first.wait_for("Ctrl+C"));
    check_refused(run({"demo", "--port", "0", "--data", folder.data, "--fresh"}), "another Kabinet");
    check_refused(run({"serve", "--port", "0", "--data", folder.data}), "another Kabinet");
}

TEST_CASE("a database that is newer, damaged, another program's, or none") {
    const Folder folder;
    SUBCASE("newer") {
        REQUIRE(run({"migrate", "--data", folder.data}).code == 0);
        REQUIRE(folder.look().execute("PRAGMA user_version = 9999"));
        check_refused(run({"serve", "--port", "0", "--data", folder.data}), "newer");
        check_refused(run({"demo", "--port", "0", "--data", folder.data, "--fresh"}), "newer");
        check_refused(run({"migrate", "--data", folder.data}), "newer");
        check_refused(run({"outbox", "--data", folder.data}), "newer");
    }
    SUBCASE("damaged") {
        REQUIRE(run({"migrate", "--data", folder.data}).code == 0);
        std::filesystem::resize_file(folder.database, 3 * 4096);
        check_refused(run({"serve", "--port", "0", "--data", folder.data}), "damaged");
    }
    SUBCASE("another program's") {
        REQUIRE(folder.look().execute("CREATE TABLE diary (day TEXT)"));
        check_refused(run({"serve", "--port", "0", "--data", folder.data}), "another program's");
    }
    SUBCASE("none") {
        std::ofstream(folder.database) << std::string(5000, 'x');
        check_refused(run({"serve", "--port", "0", "--data", folder.data}), "not a Kabinet database");
    }
    SUBCASE("not there, for the outbox") {
        check_refused(run({"outbox", "--data", folder.data}), "--data");
    }
}

TEST_CASE("a network that the settings don't describe whole is refused") {
    const test::TemporaryFolder folder;
    const std::string data = (folder.path() / "data").string();
    check_refused(run({"serve", "--port", "0", "--data", data, "--network-gateway", "tmf641"}), "network.address");
    check_refused(run({"serve", "--port", "0", "--data", data, "--simulated-network-least-delay-seconds", "9"}),
                  "least_delay_seconds is more than longest_delay_seconds");
}
