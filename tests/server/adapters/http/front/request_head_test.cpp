#include "server/adapters/http/front/request_head.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kabinet::http;

namespace {

std::string head_with(const std::string& lines, const std::string& request_line = "GET / HTTP/1.1") {
    return request_line + "\r\nHost: kabinet.test\r\n" + lines + "\r\n";
}

int refusal_of(const std::string& head) {
    const auto frame = parse_frame(head);
    return frame ? 0 : frame.error();
}

} // namespace

TEST_CASE("an ordinary request has no body and keeps its connection") {
    const auto frame = parse_frame(head_with("Accept: */*\r\n"));
    REQUIRE(frame);
    CHECK(frame->body_bytes == 0);
    CHECK_FALSE(frame->wants_close);
    CHECK_FALSE(frame->expects_continue);
}

TEST_CASE("the length of the body is read from Content-Length") {
    const auto frame = parse_frame(head_with("Content-Length: 17\r\nExpect: 100-continue\r\n", "POST /x HTTP/1.1"));
    REQUIRE(frame);
    CHECK(frame->body_bytes == 17);
    CHECK(frame->expects_continue);
}

TEST_CASE("a Content-Length that two readers could take differently is refused") {
    for (const char* length : {"", "-1", "+1", "1 2", "0x10", "1,1", "99999999999999999999999"}) {
        CAPTURE(length);
        CHECK(refusal_of(head_with("Content-Length: " + std::string(length) + "\r\n")) == 400);
    }
    CHECK(refusal_of(head_with("Content-Length: 1\r\nContent-Length: 1\r\n")) == 400);
}

TEST_CASE("Transfer-Encoding asks for a length instead, and beside a Content-Length it is an attack") {
    CHECK(refusal_of(head_with("Transfer-Encoding: chunked\r\n")) == 411);
    CHECK(refusal_of(head_with("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n")) == 400);
    CHECK(refusal_of(head_with("transfer-ENCODING: identity\r\nContent-Length: 0\r\n")) == 400);
}

TEST_CASE("the connection's fate follows the version and the Connection field in any case") {
    CHECK(parse_frame(head_with("Connection: Close\r\n"))->wants_close);
    CHECK(parse_frame(head_with("Connection: upgrade, close\r\n"))->wants_close);
    CHECK(parse_frame(head_with("", "GET / HTTP/1.0"))->wants_close);
    CHECK_FALSE(parse_frame(head_with("Connection: Keep-Alive\r\n", "GET / HTTP/1.0"))->wants_close);
}

TEST_CASE("a head that isn't well-formed to the letter is refused") {
    CHECK(refusal_of(head_with("Folded: one\r\n two\r\n")) == 400);
    CHECK(refusal_of(head_with("Space : before colon\r\n")) == 400);
    CHECK(refusal_of(head_with("No colon\r\n")) == 400);
    CHECK(refusal_of(head_with(": no name\r\n")) == 400);
    CHECK(refusal_of(head_with("Bare: carriage\rreturn\r\n")) == 400);
    CHECK(refusal_of(head_with("Bare: line\nfeed\r\n")) == 400);
    CHECK(refusal_of(head_with(std::string("Zero: a\0b\r\n", 11))) == 400);
    CHECK(refusal_of(head_with("", "GET  / HTTP/1.1")) == 400);
    CHECK(refusal_of(head_with("", "GET /a b HTTP/1.1")) == 400);
    CHECK(refusal_of(head_with("", "GET nowhere HTTP/1.1")) == 400);
    CHECK(refusal_of(head_with("", "G(T / HTTP/1.1")) == 400);
    CHECK(refusal_of(head_with("", "GET /")) == 400);
    CHECK(refusal_of(head_with("", "GET / HTTP/2.0")) == 505);
    CHECK(refusal_of(head_with("", "GET / FTP/1.1")) == 400);
}

TEST_CASE("a request names exactly one host") {
    CHECK(refusal_of("GET / HTTP/1.1\r\n\r\n") == 400);
    CHECK(refusal_of(head_with("Host: other.test\r\n")) == 400);
    CHECK(refusal_of("GET / HTTP/1.0\r\n\r\n") == 0);
}

TEST_CASE("lines and their number have limits") {
    CHECK(refusal_of(head_with("", "GET /" + std::string(9000, 'a') + " HTTP/1.1")) == 414);
    CHECK(refusal_of(head_with("Long: " + std::string(9000, 'a') + "\r\n")) == 431);
    std::string many;
    for (int i = 0; i < 101; ++i) {
        many += "Name: value\r\n";
    }
    CHECK(refusal_of(head_with(many)) == 431);
}

TEST_CASE("fields come out as they were sent, percent signs included") {
    const auto head = head_with("Cookie:  a=%0d%0ab \t\r\nEmpty:\r\n");
    std::vector<Field> fields;
    split_fields(head, fields);
    REQUIRE(fields.size() == 3);
    CHECK(fields[1].name == "Cookie");
    CHECK(fields[1].value == "a=%0d%0ab");
    CHECK(fields[2].value.empty());
}
