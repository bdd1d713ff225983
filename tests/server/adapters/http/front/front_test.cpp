#include "tests/server/adapters/http/front/front_fixture.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kabinet;
using namespace kabinet::test;

namespace {

std::string get(std::string_view path, std::string_view lines = "") {
    return "GET " + std::string(path) + " HTTP/1.1\r\nHost: kabinet.test\r\n" + std::string(lines) + "\r\n";
}

std::string post(std::string_view path, std::string_view body, std::string_view lines = "") {
    return "POST " + std::string(path) +
           " HTTP/1.1\r\nHost: kabinet.test\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
           std::string(lines) + "\r\n" + std::string(body);
}

} // namespace

TEST_CASE("a connection is kept for the next request") {
    RunningFront front;
    RawClient client(front.port());
    for (int i = 0; i < 3; ++i) {
        REQUIRE(client.send(get("/hello")));
        const auto answer = client.read_answer();
        REQUIRE(answer);
        CHECK(answer.status == 200);
        CHECK(answer.body == "hello");
        CHECK_FALSE(answer.has_header("Connection"));
    }
}

TEST_CASE("every answer carries a date, an id of its own and the common fields") {
    RunningFront front;
    RawClient client(front.port());
    REQUIRE(client.send(get("/hello") + get("/hello")));
    const auto first = client.read_answer();
    const auto second = client.read_answer();
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first.header("Date").ends_with(" GMT"));
    CHECK(first.header("X-Common") == "yes");
    CHECK(first.header("X-Request-Id").size() == 16);
    CHECK(first.header("X-Request-Id") != second.header("X-Request-Id"));
    CHECK(first.header("Cache-Control") == "no-store");
}

TEST_CASE("a file is sent whole, as the socket takes it, and the connection is kept") {
    RunningFront front;
    RawClient client(front.port());
    REQUIRE(client.send(get("/file") + get("/hello")));
    const auto file = client.read_answer();
    REQUIRE(file);
    CHECK(file.header("Content-Length") == std::to_string(StubHandler::large().size()));
    CHECK(file.body == StubHandler::large());
    CHECK(client.read_answer().body == "hello");
    REQUIRE(client.send("HEAD /file HTTP/1.1\r\nHost: kabinet.test\r\n\r\n"));
    const auto head = client.read_answer(false);
    CHECK(head.header("Content-Length") == std::to_string(StubHandler::large().size()));
    CHECK(head.body.empty());
}

TEST_CASE("requests that arrive together are answered in their order") {
    RunningFront front;
    RawClient client(front.port());
    std::string all;
    for (int i = 0; i < 50; ++i) {
        all += post("/echo", std::to_string(i));
    }
    REQUIRE(client.send(all));
    for (int i = 0; i < 50; ++i) {
        const auto answer = client.read_answer();
        REQUIRE(answer);
        CHECK(answer.body == std::to_string(i));
    }
}

TEST_CASE("the beginning of a next request waits for its rest") {
    RunningFront front;
    RawClient client(front.port());
    const auto next = get("/agent", "User-Agent: second\r\n");
    REQUIRE(client.send(get("/hello") + next.substr(0, 20)));
    REQUIRE(client.read_answer());
    REQUIRE(client.send(next.substr(20)));
    CHECK(client.read_answer().body == "second");
}

TEST_CASE("a body that comes in pieces is put together") {
    RunningFront front;
    RawClient client(front.port());
    const std::string body(300'000, 'b');
    const auto request = post("/echo", body);
    for (std::size_t at = 0; at < request.size(); at += 70'001) {
        REQUIRE(client.send(request.substr(at, 70'001)));
    }
    CHECK(client.read_answer().body == body);
}

TEST_CASE("a POST without a length has an empty body, and what follows is the next request") {
    RunningFront front;
    RawClient client(front.port());
    REQUIRE(client.send("POST /echo HTTP/1.1\r\nHost: kabinet.test\r\n\r\n" + get("/hello")));
    CHECK(client.read_answer().body.empty());
    CHECK(client.read_answer().body == "hello");
}

TEST_CASE("whoever waits for 100-continue is asked to go on") {
    RunningFront front;
    RawClient client(front.port());
    const auto request = post("/echo", "payload", "Expect: 100-continue\r\n");
    REQUIRE(client.send(request.substr(0, request.size() - 7)));
    CHECK(client.read_answer(false).status == 100);
    REQUIRE(client.send("payload"));
    const auto answer = client.read_answer();
    REQUIRE(answer);
    CHECK(answer.status == 200);
    CHECK(answer.body == "payload");
}

TEST_CASE("HEAD has the fields of GET and no body") {
    RunningFront front;
    RawClient client(front.port());
    REQUIRE(client.send("HEAD /hello HTTP/1.1\r\nHost: kabinet.test\r\n\r\n" + get("/hello")));
    const auto head = client.read_answer(false);
    REQUIRE(head);
    CHECK(head.header("Content-Length") == "5");
    CHECK_FALSE(head.has_header("Accept-Ranges"));
    CHECK(client.read_answer().body == "hello");
}

TEST_CASE("a Range is ignored, not served and not an error") {
    RunningFront front;
    RawClient client(front.port());
    REQUIRE(client.send(get("/hello", "Range: bytes=100-200\r\n")));
    const auto answer = client.read_answer();
    REQUIRE(answer);
    CHECK(answer.status == 200);
    CHECK(answer.body == "hello");
}

TEST_CASE("header fields are not percent-decoded, the query is") {
    RunningFront front;
    RawClient client(front.port());
    REQUIRE(client.send(get("/agent", "User-Agent: a%0d%0ab\r\n") + get("/parameter?search=7%207+01")));
    CHECK(client.read_answer().body == "a%0d%0ab");
    CHECK(client.read_answer().body == "7 7 01");
}

TEST_CASE("the connection is closed after an error") {
    RunningFront front;
    RawClient client(front.port());
    REQUIRE(client.send(get("/nowhere") + get("/hello")));
    const auto answer = client.read_answer();
    REQUIRE(answer);
    CHECK(answer.status == 404);
    CHECK(answer.header("Connection") == "close");
    CHECK(client.is_closed());
}

TEST_CASE("Connection: close and HTTP/1.0 end the connection after the answer") {
    RunningFront front;
    RawClient closing(front.port());
    REQUIRE(closing.send(get("/hello", "Connection: Close\r\n")));
    CHECK(closing.read_answer().header("Connection") == "close");
    CHECK(closing.is_closed());

    RawClient old(front.port());
    REQUIRE(old.send("GET /hello HTTP/1.0\r\n\r\n"));
    CHECK(old.read_answer().body == "hello");
    CHECK(old.is_closed());

    RawClient kept(front.port());
    REQUIRE(kept.send("GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
    CHECK(kept.read_answer().header("Connection") == "keep-alive");
    REQUIRE(kept.send(get("/hello")));
    CHECK(kept.read_answer().body == "hello");
}

TEST_CASE("a client that has finished sending still gets its answer, then the connection ends") {
    RunningFront front;
    RawClient client(front.port());
    REQUIRE(client.send(get("/hello")));
    client.finish_sending();
    CHECK(client.read_answer().body == "hello");
    CHECK(client.is_closed());
}

TEST_CASE("what throws is answered with 500 and harms nobody else") {
    RunningFront front;
    RawClient client(front.port());
    REQUIRE(client.send(get("/throws")));
    CHECK(client.read_answer().status == 500);
    RawClient next(front.port());
    REQUIRE(next.send(get("/hello")));
    CHECK(next.read_answer().status == 200);
}

TEST_CASE("refused before it is a request: the answer comes and the connection ends") {
    const auto settings = RunningFront::quick_settings();

    struct Row {
        const char* what;
        std::string bytes;
        int status;
    };

    const Row rows[] = {
        {"an oversize header", "GET / HTTP/1.1\r\nHost: a\r\nA: " + std::string(settings.header_bytes, 'a'), 431},
        {"an oversize whole header",
         get("/", "A: " + std::string(7'900, 'a') + "\r\nB: " + std::string(7'900, 'b') +
                      "\r\nC: " + std::string(900, 'c') + "\r\n"),
         431},
        {"a Content-Length beside a Transfer-Encoding",
         "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" +
             get("/hello"),
         400},
        {"a chunked body", "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411},
        {"a body over the limit", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1048577\r\n\r\n", 413},
        {"no HTTP at all", "\x16\x03\x01\x02\r\n\r\n", 400},
        {"a bad header and a smuggled request", "GET /hello HTTP/1.1\r\nHost: a\r\nBad header\r\n\r\n" + get("/hello"),
         400},
        {"an unknown method", "BREW /hello HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"a malformed Accept", get("/hello", "Accept: ,,\r\n"), 400},
    };
    RunningFront front(settings);
    for (const Row& row : rows) {
        CAPTURE(row.what);
        RawClient client(front.port());
        client.send(row.bytes);
        const auto answer = client.read_answer();
        REQUIRE(answer);
        CHECK(answer.status == row.status);
        CHECK(answer.header("Connection") == "close");
        CHECK(answer.header("X-Common") == "yes");
        CHECK(client.is_closed());
    }
}

TEST_CASE("a body of exactly the limit is taken") {
    RunningFront front;
    RawClient client(front.port());
    const std::string body(1024 * 1024, 'b');
    REQUIRE(client.send(post("/echo", body)));
    CHECK(client.read_answer().body.size() == body.size());
}

TEST_CASE("the client's address comes from a trusted proxy only") {
    auto settings = RunningFront::quick_settings();
    settings.trusted_proxies = {*http::AddressRange::parse("127.0.0.3")};
    RunningFront front(settings);
    RawClient proxy(front.port(), {.from = "127.0.0.3"});
    REQUIRE(proxy.send(get("/client", "X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-For: 198.51.100.2\r\n")));
    CHECK(proxy.read_answer().body == "198.51.100.2");
    RawClient stranger(front.port(), {.from = "127.0.0.4"});
    REQUIRE(stranger.send(get("/client", "X-Forwarded-For: 192.0.2.1\r\n") + get("/client", "X-Forwarded-For: ,\r\n")));
    CHECK(stranger.read_answer().body == "127.0.0.4");
    CHECK(stranger.read_answer().body == "127.0.0.4");
}

TEST_CASE("a port in use and an address that isn't ours are told in one line") {
    RunningFront front;
    StubHandler handler;
    SilentLog log;
    http::FrontSettings settings;
    settings.port = front.port();
    const auto second = http::Front::open(settings, handler, log);
    REQUIRE_FALSE(second);
    CHECK(second.error().detail ==
          "cannot listen on 127.0.0.1:" + std::to_string(front.port()) + ": Address already in use");
    settings.address = "192.0.2.1";
    CHECK(http::Front::open(settings, handler, log).error().detail.starts_with("cannot listen on 192.0.2.1:"));
    settings.address = "kabinet.test";
    CHECK(http::Front::open(settings, handler, log).error().detail.ends_with("not an IPv4 or IPv6 address"));
}
