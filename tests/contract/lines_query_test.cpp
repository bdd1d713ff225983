#include "shared/contract/lines.hpp"

#include <doctest/doctest.h>

using kabinet::ErrorCode;
using kabinet::contract::decode_lines_query;
using kabinet::contract::encode_query;
using kabinet::contract::LineSort;
using kabinet::contract::LinesQuery;
using kabinet::contract::parse_query;

TEST_CASE("no parameters mean the first page of all lines by number") {
    const auto query = decode_lines_query({});
    REQUIRE(query);
    CHECK(query->search.empty());
    CHECK(query->sort == LineSort::number);
    CHECK_FALSE(query->descending);
    CHECK(query->after.empty());
    CHECK(query->limit == 100);
    CHECK(encode_query(*query).empty());
}

TEST_CASE("every parameter is read") {
    const auto query =
        decode_lines_query(parse_query("search=%2B7+(701)+054-20&sort=balance&order=desc&after=abc%3D&limit=500"));
    REQUIRE(query);
    CHECK(query->search == "770105420");
    CHECK(query->sort == LineSort::balance);
    CHECK(query->descending);
    CHECK(query->after == "abc=");
    CHECK(query->limit == 500);
}

TEST_CASE("a written query is read back") {
    for (const LineSort sort :
         {LineSort::number, LineSort::account, LineSort::tariff, LineSort::status, LineSort::balance}) {
        const LinesQuery query{.search = "7701", .sort = sort, .descending = true, .after = "a b&c=d", .limit = 1};
        const auto read = decode_lines_query(parse_query(encode_query(query)));
        REQUIRE(read);
        CHECK(read->search == query.search);
        CHECK(read->sort == query.sort);
        CHECK(read->descending == query.descending);
        CHECK(read->after == query.after);
        CHECK(read->limit == query.limit);
    }
}

TEST_CASE("a value out of its range is refused and names its parameter") {
    struct Row {
        std::string query;
        ErrorCode code;
        std::string_view field;
    };

    for (const Row& row :
         {Row{"search=Иванов", ErrorCode::search_characters, "search"},
          Row{"search=" + std::string(21, '7'), ErrorCode::too_long, "search"},
          Row{"sort=name", ErrorCode::unknown_value, "sort"}, Row{"order=down", ErrorCode::unknown_value, "order"},
          Row{"limit=0", ErrorCode::limit_range, "limit"}, Row{"limit=501", ErrorCode::limit_range, "limit"},
          Row{"limit=-1", ErrorCode::limit_range, "limit"}, Row{"limit=10x", ErrorCode::limit_range, "limit"},
          Row{"limit=99999999999999999999", ErrorCode::limit_range, "limit"},
          Row{"after=" + std::string(513, 'a'), ErrorCode::cursor_invalid, "after"}}) {
        CAPTURE(row.query);
        const auto query = decode_lines_query(parse_query(row.query));
        REQUIRE_FALSE(query);
        CHECK(kabinet::code_name(query.error().code) == kabinet::code_name(row.code));
        CHECK(query.error().field == row.field);
    }
}

TEST_CASE("parameters of others are no error") {
    CHECK(decode_lines_query(parse_query("company=1&utm=x")));
}

TEST_CASE("sorts and their names belong together") {
    CHECK(name_of(LineSort::number) == "number");
    CHECK(name_of(LineSort::account) == "account");
    CHECK(name_of(LineSort::tariff) == "tariff");
    CHECK(name_of(LineSort::status) == "status");
    CHECK(name_of(LineSort::balance) == "balance");
    CHECK(kabinet::contract::line_sort_from("tariff") == LineSort::tariff);
    CHECK_FALSE(kabinet::contract::line_sort_from("Tariff"));
}
