#include "server/adapters/logging/stderr_log.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace kabinet;
using logging::json_members;
using logging::text_line;
using ports::LogField;

namespace {

std::string text(std::string_view value) {
    return text_line("event", std::array{LogField{"v", value}});
}

std::string json(std::string_view value) {
    return json_members("event", std::array{LogField{"v", value}});
}

} // namespace

TEST_CASE("an event and its fields are one line") {
    const std::array fields{LogField{"user", std::int64_t{7}}, LogField{"address", "192.0.2.1"}, LogField{"ms", 1.5},
                            LogField{"ok", true}, LogField{"agent", "a browser"}};
    CHECK(text_line("signed_in", fields) == R"(signed_in user=7 address=192.0.2.1 ms=1.500 ok=true agent="a browser")");
    CHECK(json_members("signed_in", fields) ==
          R"("event":"signed_in","user":7,"address":"192.0.2.1","ms":1.500,"ok":true,"agent":"a browser")");
}

TEST_CASE("no value can begin another line or end its quotes") {
    CHECK(text("a\nb") == R"(event v="a\nb")");
    CHECK(text("a\r\nb") == R"(event v="a\u000d\nb")");
    CHECK(text("\" x=1 \"") == R"(event v="\" x=1 \"")");
    CHECK(text("a\\") == R"(event v="a\\")");
    CHECK(text("\x1b[2J") == R"(event v="\u001b[2J")");
    CHECK(text(std::string_view("a\0b", 3)) == R"(event v="a\u0000b")");
    CHECK(text("a\u2028b\u2029c") == R"(event v="a\u2028b\u2029c")");
    CHECK(text("\u0085") == R"(event v="\u0085")");
    CHECK(text("") == R"(event v="")");
    CHECK(json("a\"\n{}%v") == R"("event":"event","v":"a\"\n{}%v")");
}

TEST_CASE("people's letters stay readable") {
    CHECK(text("Әлия Иванова ₸ 😀") == "event v=\"Әлия Иванова ₸ 😀\"");
}

TEST_CASE("bytes that are no UTF-8 are replaced, one by one") {
    for (const char* bytes : {"\xff", "\xc0", "\xc3", "\x80", "\xf8"}) {
        CHECK(json(bytes) == R"("event":"event","v":"\ufffd")");
    }
    CHECK(json("\xe2\x82") == R"("event":"event","v":"\ufffd\ufffd")");
    CHECK(json("\xed\xa0\x80") == R"("event":"event","v":"\ufffd\ufffd\ufffd")");
    CHECK(json("\xe0\x80\xaf") == R"("event":"event","v":"\ufffd\ufffd\ufffd")");
    CHECK(json("\xf4\x90\x80\x80x") == R"("event":"event","v":"\ufffd\ufffd\ufffd\ufffdx")");
}

TEST_CASE("a log filters by level") {
    const logging::StderrLog log(ports::LogLevel::warning, logging::LogFormat::json);
    CHECK_FALSE(log.enabled(ports::LogLevel::info));
    CHECK(log.enabled(ports::LogLevel::warning));
    CHECK(log.enabled(ports::LogLevel::error));
}
