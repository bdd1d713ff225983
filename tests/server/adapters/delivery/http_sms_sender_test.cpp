#include "server/adapters/delivery/http_sms_sender.hpp"

#include "tests/server/adapters/delivery/http_peer.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using delivery::HttpSmsSender;
using ports::Verdict;
using test::HttpPeer;

namespace {

constexpr std::string_view kannel_path =
    "/cgi-bin/sendsms?username={username}&password={password}&from=Kabinet&to={to}&text={text}&coding=2&charset=UTF-8";
const ports::Sms sms{.recipient = "77010542001", .text = "Код: 012345 & «{to}»"};

std::string answer(std::string_view status, std::string_view body) {
    return "HTTP/1.1 " + std::string(status) + "\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\nConnection: close\r\n\r\n" + std::string(body);
}

delivery::HttpSmsSettings kannel(const HttpPeer& peer) {
    return {.address = peer.origin() + std::string(kannel_path),
            .body = {},
            .username = "kabinet",
            .password = "p&ss=1",
            .certificates = {}};
}

} // namespace

TEST_CASE("Kannel is asked by GET, with everything escaped, and takes the message") {
    HttpPeer peer(answer("202 Accepted", "0: Accepted for delivery\r\nmore"));
    const auto sending = HttpSmsSender(kannel(peer)).send(sms);
    CHECK(sending.verdict == Verdict::taken);
    CHECK(sending.detail == "202 0: Accepted for delivery");
    REQUIRE(peer.requests().size() == 1);
    const std::string request = peer.requests()[0];
    CHECK(request.starts_with(
        "GET /cgi-bin/sendsms?username=kabinet&password=p%26ss%3D1&from=Kabinet&to=77010542001&text="
        "%D0%9A%D0%BE%D0%B4%3A%20012345%20%26%20%C2%AB%7Bto%7D%C2%BB&coding=2&charset=UTF-8 "));
    CHECK_FALSE(request.contains("Authorization"));
}

TEST_CASE("\"Queued for later delivery\" is taken too") {
    HttpPeer peer(answer("202 Accepted", "3: Queued for later delivery"));
    CHECK(HttpSmsSender(kannel(peer)).send(sms).verdict == Verdict::taken);
}

TEST_CASE("what the message is to blame for is refused; what passes, or the operator can mend, waits") {
    struct Case {
        const char* status;
        Verdict verdict;
    };

    for (const Case& each : {Case{"400 Bad Request", Verdict::refused}, Case{"403 Forbidden", Verdict::later},
                             Case{"404 Not Found", Verdict::refused}, Case{"429 Too Many Requests", Verdict::later},
                             Case{"503 Service Unavailable", Verdict::later}, Case{"302 Found", Verdict::later},
                             Case{"500 Oops", Verdict::later}}) {
        CAPTURE(each.status);
        HttpPeer peer(answer(each.status, "Authorization failed for sendsms"));
        const auto sending = HttpSmsSender(kannel(peer)).send(sms);
        CHECK(sending.verdict == each.verdict);
        CHECK(sending.detail.starts_with(std::string(each.status).substr(0, 3)));
        CHECK_FALSE(sending.detail.contains("012345"));
    }
}

TEST_CASE("nobody there: later") {
    const auto sending = HttpSmsSender({.address = "http://127.0.0.1:9/?to={to}&text={text}",
                                        .body = {},
                                        .username = {},
                                        .password = {},
                                        .certificates = {}})
                             .send(sms);
    CHECK(sending.verdict == Verdict::later);
    CHECK_FALSE(sending.detail.empty());
}

TEST_CASE("another provider is asked by POST, in its own form") {
    HttpPeer peer(answer("200 OK", "{}"));
    SUBCASE("of a form") {
        HttpSmsSender sender({.address = peer.origin() + "/send",
                              .body = "phone={to}&message={text}",
                              .username = "u",
                              .password = "p",
                              .certificates = {}});
        CHECK(sender.send({.recipient = "77010542001", .text = "a&b"}).verdict == Verdict::taken);
        const std::string request = peer.requests().at(0);
        CHECK(request.starts_with("POST /send "));
        CHECK(request.contains("Authorization: Basic dTpw\r\n"));
        CHECK(request.contains("Content-Type: application/x-www-form-urlencoded\r\n"));
        CHECK(request.ends_with("\r\n\r\nphone=77010542001&message=a%26b"));
    }
    SUBCASE("of JSON") {
        HttpSmsSender sender({.address = peer.origin() + "/send",
                              .body = R"({"to":"{to}","text":"{text}"})",
                              .content_type = "application/json",
                              .username = {},
                              .password = {},
                              .certificates = {}});
        CHECK(sender.send({.recipient = "77010542001", .text = "a \"b\"\nc\\"}).verdict == Verdict::taken);
        CHECK(peer.requests().at(0).ends_with(R"({"to":"77010542001","text":"a \"b\"\u000ac\\"})"));
    }
}
