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

TEST_CASE("a filter names one state or several, a tariff and an account") {
    using kabinet::domain::LineStatus;
    const auto query = decode_lines_query(parse_query(
        "status=debt&tariff=11+%D0%BA%D0%BE%D1%80%D0%BF&status=&account=2507-1142&status=blocked&status=debt"));
    REQUIRE(query);
    CHECK(query->status == std::vector{LineStatus::blocked, LineStatus::debt});
    CHECK(query->tariff == "11 корп");
    CHECK(query->account == "25071142");
    CHECK(encode_query(*query) == "status=blocked&status=debt&tariff=11%20%D0%BA%D0%BE%D1%80%D0%BF&account=25071142");
}

TEST_CASE("a written query is read back") {
    for (const LineSort sort :
         {LineSort::number, LineSort::account, LineSort::tariff, LineSort::status, LineSort::balance}) {
        const LinesQuery query{.search = "7701",
                               .status = {kabinet::domain::LineStatus::active, kabinet::domain::LineStatus::processing},
                               .tariff = "A&B",
                               .account = "25071142",
                               .label = "Склад & офис",
                               .sort = sort,
                               .descending = true,
                               .after = "a b&c=d",
                               .limit = 1};
        const auto read = decode_lines_query(parse_query(encode_query(query)));
        REQUIRE(read);
        CHECK(read->search == query.search);
        CHECK(read->status == query.status);
        CHECK(read->tariff == query.tariff);
        CHECK(read->account == query.account);
        CHECK(read->label == query.label);
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
          Row{"status=active&status=gone", ErrorCode::unknown_value, "status"},
          Row{"tariff=" + std::string(201, 'x'), ErrorCode::too_long, "tariff"},
          Row{"account=12a4", ErrorCode::account_characters, "account"},
          Row{"account=123", ErrorCode::account_length, "account"}, Row{"sort=name", ErrorCode::unknown_value, "sort"},
          Row{"order=down", ErrorCode::unknown_value, "order"}, Row{"limit=0", ErrorCode::limit_range, "limit"},
          Row{"limit=501", ErrorCode::limit_range, "limit"}, Row{"limit=-1", ErrorCode::limit_range, "limit"},
          Row{"limit=10x", ErrorCode::limit_range, "limit"},
          Row{"limit=99999999999999999999", ErrorCode::limit_range, "limit"},
          Row{"after=" + std::string(1025, 'a'), ErrorCode::cursor_invalid, "after"}}) {
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
