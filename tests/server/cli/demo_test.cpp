#include "server/adapters/sqlite/connection.hpp"
#include "tests/server/cli/program.hpp"
#include "tests/server/support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <charconv>
#include <csignal>
#include <fstream>

using namespace kabinet;
using test::Program;
using test::run;

namespace {

/// Ready when constructed, on a port of the system's choice.
struct RunningDemo {
    Program program;
    std::uint16_t port = 0;

    explicit RunningDemo(const std::string& data, std::vector<std::string> more = {})
        : program(arguments(data, std::move(more))) {
        REQUIRE(program.wait_for("Ctrl+C"));
        const std::string_view before = "http://127.0.0.1:";
        const std::size_t at = program.out().find(before);
        REQUIRE(at != std::string::npos);
        const char* digits = program.out().data() + at + before.size();
        std::from_chars(digits, digits + 5, port);
    }

    static std::vector<std::string> arguments(const std::string& data, std::vector<std::string> more) {
        more.insert(more.begin(), {"demo", "--port", "0", "--data", data});
        return more;
    }
};

std::int64_t number(const std::filesystem::path& data, std::string_view sql) {
    return sqlite::Connection::open(data / "kabinet.db", sqlite::Purpose::write).value().query(sql).number().value();
}

} // namespace

TEST_CASE("the demo tells where it is, who can sign in and where its messages are, and answers") {
    const test::TemporaryFolder folder;
    RunningDemo demo(folder.path().string());
    for (const char* words : {"77010542001", "Иванов Иван", "kabinet-demo", "/outbox", "АО «Времени мало»"}) {
        CAPTURE(words);
        CHECK(demo.program.out().find(words) != std::string::npos);
    }
    CHECK(test::http_get(demo.port, "/readyz").starts_with("HTTP/1.1 200"));
    CHECK(test::http_get(demo.port, "/api/v1/session").starts_with("HTTP/1.1 401"));
}

TEST_CASE("asked to stop, the server ends well and leaves one tidy file") {
    const test::TemporaryFolder folder;
    for (const int signal : {SIGTERM, SIGINT}) {
        RunningDemo demo(folder.path().string());
        demo.program.send(signal);
        const auto ended = demo.program.end();
        CHECK(ended.code == 0);
        CHECK(ended.err.empty());
        CHECK_FALSE(std::filesystem::exists(folder.path() / "kabinet.db-wal"));
    }
}

TEST_CASE("a demo is kept from one start to the next, killed or not, and begun anew when asked") {
    const test::TemporaryFolder folder;
    const auto& data = folder.path();
    {
        RunningDemo demo(data.string()); // killed at the end
    }
    REQUIRE(number(data, "SELECT count(*) FROM lines WHERE company_id = 1") == 40);
    REQUIRE(number(data, "DELETE FROM lines WHERE msisdn = 77010542019 RETURNING 1") == 1);
    {
        RunningDemo demo(data.string());
    }
    CHECK(number(data, "SELECT count(*) FROM lines WHERE company_id = 1") == 39);
    {
        RunningDemo demo(data.string(), {"--fresh"});
    }
    CHECK(number(data, "SELECT count(*) FROM lines WHERE company_id = 1") == 40);
}

TEST_CASE("a real database is neither shown as a demo nor begun anew") {
    const test::TemporaryFolder folder;
    const std::string data = folder.path().string();
    REQUIRE(run({"migrate", "--data", data}).code == 0);
    number(folder.path(), "INSERT INTO companies (bin, name) VALUES ('123456789012', 'A real one') RETURNING id");
    for (const bool fresh : {false, true}) {
        const auto refused = run({"demo", "--port", "0", "--data", data, fresh ? "--fresh" : "--log-level=error"});
        CHECK(refused.code == 2);
        CHECK(refused.err.find("not a demo") != std::string::npos);
    }
    CHECK(number(folder.path(), "SELECT count(*) FROM companies") == 1);
}

TEST_CASE("the outbox can be read beside a running server, in the person's language") {
    const test::TemporaryFolder folder;
    const std::string data = folder.path().string();
    RunningDemo demo(data);
    CHECK(run({"outbox", "--data", data}).out == "Nothing was sent yet.\n");
    number(folder.path(),
           "INSERT INTO outbox (created_at, channel, recipient, language, template, parameters) VALUES"
           " (1530051323, 'sms', '77010542001', 'en', 'sim_codes_shown', '{\"number\":\"+7 701 054 20 19\"}')"
           " RETURNING id");
    const auto outbox = run({"outbox", "--data", data});
    CHECK(outbox.code == 0);
    CHECK(outbox.out.find("77010542001") != std::string::npos);
    CHECK(outbox.out.find("PIN and PUK of +7 701 054 20 19 were shown") != std::string::npos);
    CHECK(outbox.out.find("04:15") != std::string::npos); // Almaty's clock
}

TEST_CASE("events are one JSON object a line when asked for") {
    const test::TemporaryFolder folder;
    RunningDemo demo(folder.path().string(), {"--log-level", "info", "--log-format", "json"});
    demo.program.send(SIGTERM);
    const auto ended = demo.program.end();
    CHECK(ended.err.find("\"level\":\"info\",\"event\":\"listening\"") != std::string::npos);
    CHECK(ended.err.find("\"event\":\"stopped\"") != std::string::npos);
    CHECK(ended.err.front() == '{');
}
