#include "tests/server/adapters/http/front/front_fixture.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using namespace kabinet;
using namespace kabinet::test;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view hello = "GET /hello HTTP/1.1\r\nHost: kabinet.test\r\n\r\n";

std::chrono::milliseconds since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
}

bool is_answered(std::uint16_t port) {
    RawClient client(port, {.from = "127.0.0.2"});
    return client.send(hello) && client.read_answer().body == "hello";
}

/// A connection that was answered is parked a moment after its client has read the answer, and only then can be given
/// up.
RawAnswer answer_at_last(std::uint16_t port, const std::string& from) {
    for (int attempt = 0; attempt < 100; ++attempt) {
        RawClient client(port, {.from = from});
        if (client.send(hello)) {
            if (auto answer = client.read_answer()) {
                return answer;
            }
        }
    }
    return {};
}

} // namespace

TEST_CASE("a header that drips is cut off when its total time is over") {
    RunningFront front;
    RawClient client(front.port());
    const auto start = std::chrono::steady_clock::now();
    client.drip("GET /hello HTTP/1.1\r\nX: " + std::string(1000, 'x'), 20ms, 4s);
    const auto answer = client.read_answer();
    REQUIRE(answer);
    CHECK(answer.status == 408);
    CHECK(since(start) >= 300ms);
    CHECK(since(start) < 2s);
    CHECK(client.is_closed());
}

TEST_CASE("a body that drips below the least rate is cut off") {
    RunningFront front;
    RawClient client(front.port());
    const auto start = std::chrono::steady_clock::now();
    REQUIRE(client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n"));
    client.drip(std::string(1000, 'x'), 20ms, 4s);
    const auto answer = client.read_answer();
    REQUIRE(answer);
    CHECK(answer.status == 408);
    CHECK(since(start) < 2s);
    CHECK(client.is_closed());
}

TEST_CASE("an idle connection is closed without a word") {
    RunningFront front;
    RawClient unused(front.port());
    RawClient kept(front.port());
    REQUIRE(kept.send(hello));
    REQUIRE(kept.read_answer());
    CHECK(unused.is_closed());
    CHECK(kept.is_closed());
}

TEST_CASE("a reader that stops reading is given up") {
    auto settings = RunningFront::quick_settings();
    settings.transfer_rate = 100 * 1024 * 1024;
    RunningFront front(settings);
    RawClient client(front.port(), {.receive_buffer = 4096});
    const auto start = std::chrono::steady_clock::now();
    REQUIRE(client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n"));
    CHECK(client.read_some(1) > 0);
    // The front has a socket's buffer full of it to get rid of, and forgets about it within its deadline: while we do
    // not read, others are served; when we go on, the rest is not there.
    while (since(start) < 1s) {
        CHECK(is_answered(front.port()));
    }
    CHECK(client.read_to_end().size() < StubHandler::large().size());
    CHECK(client.has_ended());
}

TEST_CASE("a slow reader that keeps the least rate gets everything") {
    auto settings = RunningFront::quick_settings();
    settings.transfer_rate = 1024;
    settings.transfer_grace = 5s;
    RunningFront front(settings);
    RawClient client(front.port(), {.receive_buffer = 16 * 1024});
    REQUIRE(client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n" + std::string(hello)));
    const auto answer = client.read_answer();
    REQUIRE(answer);
    CHECK(answer.body == StubHandler::large());
    CHECK(client.read_answer().body == "hello");
}

TEST_CASE("many clients that never finish leave every worker free") {
    auto settings = RunningFront::quick_settings();
    settings.header_time = 10s;
    settings.transfer_grace = 10s;
    settings.connections_per_client = 1000;
    RunningFront front(settings);
    std::vector<RawClient> slow;
    for (int i = 0; i < 50; ++i) {
        slow.emplace_back(front.port());
        slow.back().send("GET /hello HTTP/1.1\r\nX:");
        slow.emplace_back(front.port());
        slow.back().send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nabc");
        slow.emplace_back(front.port(), RawClient::Options{.receive_buffer = 4096});
        slow.back().send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
    }
    for (int i = 0; i < 20; ++i) {
        CHECK(is_answered(front.port()));
    }
}

TEST_CASE("an address gets so many connections, and others are not touched by it") {
    auto settings = RunningFront::quick_settings();
    settings.header_time = 10s;
    settings.connections_per_client = 4;
    RunningFront front(settings);
    std::vector<RawClient> greedy;
    for (int i = 0; i < 4; ++i) {
        greedy.emplace_back(front.port(), RawClient::Options{.from = "127.0.0.9"});
        REQUIRE(greedy.back().send("GET /hello HTTP/1.1\r\n"));
    }
    CHECK(is_answered(front.port())); // so all four have begun a request
    RawClient fifth(front.port(), {.from = "127.0.0.9"});
    CHECK(fifth.is_closed());
    CHECK(is_answered(front.port()));
    // A place that becomes free can be used.
    REQUIRE(greedy.front().send("Host: a\r\nConnection: close\r\n\r\n"));
    CHECK(greedy.front().read_answer().body == "hello");
    CHECK(greedy.front().is_closed());
    CHECK(answer_at_last(front.port(), "127.0.0.9"));
}

TEST_CASE("an address's oldest idle connection makes room for its new one") {
    auto settings = RunningFront::quick_settings();
    settings.idle_time = 10s;
    settings.connections_per_client = 2;
    RunningFront front(settings);
    RawClient first(front.port());
    REQUIRE(first.send(hello));
    REQUIRE(first.read_answer());
    RawClient second(front.port());
    REQUIRE(second.send(hello));
    REQUIRE(second.read_answer());
    CHECK(answer_at_last(front.port(), "127.0.0.1"));
    CHECK(first.is_closed());
    REQUIRE(second.send(hello));
    CHECK(second.read_answer().body == "hello");
}

TEST_CASE("a trusted proxy's connections are not counted") {
    auto settings = RunningFront::quick_settings();
    settings.header_time = 10s;
    settings.connections_per_client = 1;
    settings.trusted_proxies = {*http::AddressRange::parse("127.0.0.3")};
    RunningFront front(settings);
    std::vector<RawClient> proxy;
    for (int i = 0; i < 5; ++i) {
        proxy.emplace_back(front.port(), RawClient::Options{.from = "127.0.0.3"});
        REQUIRE(proxy.back().send("GET /hello HTTP/1.1\r\n"));
    }
    for (auto& connection : proxy) {
        REQUIRE(connection.send("Host: a\r\n\r\n"));
        CHECK(connection.read_answer().body == "hello");
    }
}

TEST_CASE("when all places are taken an idle connection gives way, a busy one does not") {
    auto settings = RunningFront::quick_settings();
    settings.header_time = 10s;
    settings.idle_time = 10s;
    settings.connections = 2;
    RunningFront front(settings);
    RawClient busy(front.port(), {.from = "127.0.0.5"});
    REQUIRE(busy.send("GET /hello HTTP/1.1\r\n"));
    CHECK(is_answered(front.port())); // so it has begun a request
    RawClient idle(front.port(), {.from = "127.0.0.6"});
    REQUIRE(idle.send(hello));
    REQUIRE(idle.read_answer());
    CHECK(answer_at_last(front.port(), "127.0.0.2"));
    CHECK(idle.is_closed());
    REQUIRE(busy.send("Host: a\r\n\r\n"));
    CHECK(busy.read_answer().body == "hello");
}

TEST_CASE("unfinished requests have a common limit on memory") {
    auto settings = RunningFront::quick_settings();
    settings.transfer_grace = 10s;
    settings.buffered_bytes = 64 * 1024;
    RunningFront front(settings);
    const std::string half =
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 50000\r\n\r\n" + std::string(40'000, 'x');
    RawClient first(front.port());
    REQUIRE(first.send(half));
    CHECK(is_answered(front.port())); // so the first one's bytes have been read
    RawClient second(front.port());
    second.send(half);
    const auto refused = second.read_answer();
    REQUIRE(refused);
    CHECK(refused.status == 503);
    REQUIRE(first.send(std::string(10'000, 'x')));
    CHECK(first.read_answer().body.size() == 50'000);
}

TEST_CASE("a graceful stop finishes what runs, closes what is idle and accepts nobody") {
    RunningFront front;
    RawClient idle(front.port());
    REQUIRE(idle.send(hello));
    REQUIRE(idle.read_answer());
    RawClient running(front.port());
    REQUIRE(running.send("GET /held HTTP/1.1\r\nHost: a\r\n\r\n"));
    front.handler.wait_until_held();
    front->request_stop();
    CHECK(idle.is_closed());
    CHECK_THROWS(RawClient(front.port()));
    front.handler.release();
    const auto answer = running.read_answer();
    REQUIRE(answer);
    CHECK(answer.body == "released");
    CHECK(running.is_closed());
    front->wait();
}

TEST_CASE("a stop that nothing holds up is quick, and may be asked for twice") {
    RunningFront front;
    RawClient slow(front.port());
    REQUIRE(slow.send("GET /hello"));
    const auto start = std::chrono::steady_clock::now();
    front->request_stop();
    front->request_stop();
    front->wait();
    CHECK(since(start) < 1s);
    CHECK(slow.is_closed());
}

TEST_CASE("clients that come, go and vanish at random leave the front as it was") {
    auto settings = RunningFront::quick_settings();
    settings.workers = 4;
    settings.header_time = 50ms;
    settings.idle_time = 50ms;
    settings.connections_per_client = 16;
    RunningFront front(settings);
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 8; ++thread) {
        threads.emplace_back([&front, thread] {
            const RawClient::Options options{.from = "127.0.1." + std::to_string(1 + thread / 2),
                                             .receive_buffer = 4096};
            for (int round = 0; round < 60; ++round) {
                RawClient client(front.port(), options);
                const int kind = (round * 7 + thread) % 6;
                if (kind == 0) {
                    client.send("GET /hello HTTP/1.1\r\nHost:");
                } else if (kind == 1) {
                    client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
                    client.read_some(1);
                } else if (kind == 2) {
                    client.send(std::string(hello) + std::string(hello) + "GET");
                    client.read_answer();
                } else if (kind == 3) {
                    client.send("nonsense\r\n\r\n");
                } else {
                    for (int i = 0; i < 10 && client.send(hello) && client.read_answer(); ++i) {
                    }
                }
            }
        });
    }
    threads.clear();
    CHECK(is_answered(front.port()));
}
