#include "shared/contract/query.hpp"

#include <doctest/doctest.h>

#include <string>

using kabinet::contract::find_parameter;
using kabinet::contract::Parameters;
using kabinet::contract::parse_query;
using kabinet::contract::percent_decode;
using kabinet::contract::percent_encode;
using kabinet::contract::QueryWriter;

TEST_CASE("only unreserved characters stay as they are") {
    CHECK(percent_encode("AZaz09-._~") == "AZaz09-._~");
    CHECK(percent_encode("a b&c=d/e?f+g%") == "a%20b%26c%3Dd%2Fe%3Ff%2Bg%25");
    CHECK(percent_encode("ж") == "%D0%B6");
    CHECK(percent_encode("") == "");
}

TEST_CASE("decoding undoes encoding for every byte") {
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) {
        bytes += static_cast<char>(byte);
    }
    CHECK(percent_decode(percent_encode(bytes)) == bytes);
}

TEST_CASE("a percent sign that begins nothing stays") {
    CHECK(percent_decode("100%") == "100%");
    CHECK(percent_decode("%4") == "%4");
    CHECK(percent_decode("%zz%41") == "%zzA");
    CHECK(percent_decode("%d0%b6") == "ж");
    CHECK(percent_decode("a+b") == "a+b");
}

TEST_CASE("a query is split into decoded pairs in its order") {
    CHECK(parse_query("?search=%2B7+701&sort=balance") == Parameters{{"search", "+7 701"}, {"sort", "balance"}});
    CHECK(parse_query("a=1&&b&=c&d==e") == Parameters{{"a", "1"}, {"b", ""}, {"", "c"}, {"d", "=e"}});
    CHECK(parse_query("").empty());
    CHECK(parse_query("?").empty());
    CHECK(parse_query("&").empty());
}

TEST_CASE("the last value of a name counts") {
    const Parameters parameters = parse_query("a=1&b=2&a=3");
    CHECK(find_parameter(parameters, "a") == "3");
    CHECK(find_parameter(parameters, "b") == "2");
    CHECK(find_parameter(parameters, "c") == "");
}

TEST_CASE("a written query is read back") {
    QueryWriter writer;
    writer.add("search", "+7 (701) & более");
    writer.add("limit", 100);
    const std::string query = writer.take();
    CHECK(parse_query(query) == Parameters{{"search", "+7 (701) & более"}, {"limit", "100"}});
    CHECK(query.find(' ') == query.npos);
}
