// What SECURITY promises of operations: a server that is killed at any moment loses none that it acknowledged, and
// hands none to the network twice. KABINET_KILL_POINTS says how often it is killed (300 takes some minutes).

#include "server/adapters/sqlite/connection.hpp"
#include "tests/server/cli/program.hpp"
#include "tests/server/kill/clients.hpp"
#include "tests/server/support/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <random>
#include <thread>

using namespace kabinet;

namespace {

constexpr std::size_t clients_at_once = 5;
constexpr int usual_points = 6;
constexpr std::string_view sign_in = R"({"phone":"77010542001","password":"kabinet-demo"})";

int kill_points() {
    const char* text = std::getenv("KABINET_KILL_POINTS");
    int points = usual_points;
    if (text != nullptr) {
        const std::string_view digits(text);
        std::from_chars(digits.data(), digits.data() + digits.size(), points);
    }
    return points;
}

/// The demo on its own data, with a network that takes up to a second.
class Server {
public:
    explicit Server(const std::filesystem::path& data)
        : program_({"demo", "--port", "0", "--data", data.string(), "--simulated-network-least-delay-seconds", "0",
                    "--simulated-network-longest-delay-seconds", "1", "--log-level", "error"}) {
        REQUIRE(program_.wait_for("Ctrl+C"));
        constexpr std::string_view before = "http://127.0.0.1:";
        const std::string_view out = program_.out();
        const std::size_t at = out.find(before) + before.size();
        std::from_chars(out.data() + at, out.data() + out.size(), port_);
    }

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }

    void kill() {
        program_.send(SIGKILL);
        program_.end();
    }

    int stop() {
        program_.send(SIGTERM);
        return program_.end().code;
    }

private:
    test::Program program_;
    std::uint16_t port_ = 0;
};

std::string cookie_of(const Server& server) {
    const auto answer = test::http_post(server.port(), "/api/v1/session", {}, std::string(sign_in));
    REQUIRE(answer.status == 200);
    constexpr std::string_view name = "Set-Cookie: ";
    const std::size_t at = answer.head.find(name);
    REQUIRE(at != std::string::npos);
    return answer.head.substr(at + name.size(), answer.head.find(';', at) - at - name.size());
}

struct Database {
    sqlite::Connection connection;

    explicit Database(const std::filesystem::path& data)
        : connection(sqlite::Connection::open(data / "kabinet.db", sqlite::Purpose::write).value()) {}

    std::int64_t number(std::string_view sql) { return connection.query(sql).number().value(); }

    std::vector<std::string> texts(std::string_view sql) {
        return connection.query(sql)
            .all([](const sqlite::Row& row) { return Result<std::string>(row.text(0)); })
            .value();
    }
};

/// How often the network was given each key.
std::map<std::string, int> journal(const std::filesystem::path& data) {
    std::ifstream file(data / "simulated_network.journal");
    std::map<std::string, int> keys;
    for (std::string line; std::getline(file, line);) {
        const std::size_t begin = line.find('\t') + 1;
        ++keys[line.substr(begin, line.find('\t', begin) - begin)];
    }
    return keys;
}

void wait_until_nothing_is_open(Database& database) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::minutes(2);
    while (database.number("SELECT count(*) FROM operations WHERE state IN ('accepted', 'processing')") > 0) {
        REQUIRE(std::chrono::steady_clock::now() < until);
        std::this_thread::sleep_for(std::chrono::milliseconds(50)); // another program is at it
    }
}

} // namespace

TEST_CASE("of a server that is killed again and again, every acknowledged operation ends once at the network") {
    const test::TemporaryFolder folder;
    const auto& data = folder.path();
    auto server = std::make_unique<Server>(data);
    const std::string cookie = cookie_of(*server);
    const auto lines = Database(data).texts("SELECT msisdn FROM lines WHERE company_id = 1 AND status <> 'debt'");
    test::Clients clients(clients_at_once, cookie, lines);
    clients.set_port(server->port());

    std::minstd_rand random(7);
    std::size_t acknowledged = 0;
    for (int point = 0; point < kill_points(); ++point) {
        acknowledged += 1 + random() % 20;
        clients.wait_for_acknowledged(acknowledged);
        // So that the moments fall into the worker's rounds, too, which are a fifth of a second apart.
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 250'000));
        clients.set_port(0);
        server->kill();
        server = std::make_unique<Server>(data);
        clients.set_port(server->port());
    }
    clients.stop();
    Database database(data);
    wait_until_nothing_is_open(database);
    CHECK(server->stop() == 0);

    CHECK(clients.acknowledged().size() >= acknowledged);
    for (const auto& [key, id] : clients.acknowledged()) {
        CAPTURE(key);
        CHECK(database.number(fmt::format(
                  "SELECT count(*) FROM operations WHERE idempotency_key = '{}' AND id = {} AND state = 'done'", key,
                  id)) == 1);
    }
    const auto keys = journal(data);
    const auto handed_over = database.texts("SELECT gateway_key FROM operations");
    CHECK(keys.size() == handed_over.size());
    for (const std::string& key : handed_over) {
        CHECK(keys.contains(key));
        CHECK(keys.at(key) == 1);
    }
    CHECK(database.number("SELECT count(*) FROM operations WHERE state <> 'done'") == 0);
    CHECK(database.number("SELECT count(*) FROM lines WHERE status = 'processing'") == 0);
    CHECK(database.number("SELECT count(*) FROM action_history WHERE operation_id IS NOT NULL") ==
          database.number("SELECT count(*) FROM operations"));
    CHECK(database.texts("PRAGMA integrity_check") == std::vector<std::string>{"ok"});
    MESSAGE(fmt::format("{} kill points, {} operations acknowledged, {} at the network", kill_points(),
                        clients.acknowledged().size(), keys.size()));
}
