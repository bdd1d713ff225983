#include "shared/contract/usage.hpp"

#include <doctest/doctest.h>

#include <string>

using kabinet::ErrorCode;
using kabinet::contract::decode;
using kabinet::contract::decode_query;
using kabinet::contract::encode;
using kabinet::contract::encode_query;
using kabinet::contract::parse_query;
using kabinet::contract::UsageDaysQuery;
using kabinet::contract::UsagePageDto;
using kabinet::contract::UsageQuery;
using kabinet::contract::UsageTotalsDto;

TEST_CASE("a question about detail comes back as it was asked") {
    UsageQuery query;
    CHECK(encode_query(query).empty());
    query.from = "2019-01-26";
    query.to = "2019-02-26";
    query.kind = kabinet::domain::UsageKind::internet;
    query.direction = kabinet::domain::UsageDirection::incoming;
    query.newest_first = false;
    query.after = "o1-2";
    query.limit = 7;
    CHECK(encode_query(query) ==
          "from=2019-01-26&to=2019-02-26&kind=internet&direction=incoming&order=asc&after=o1-2&limit=7");
    const auto read = decode_query<UsageQuery>(parse_query(encode_query(query)));
    REQUIRE(read);
    CHECK(read->from == query.from);
    CHECK(read->to == query.to);
    CHECK(read->kind == query.kind);
    CHECK(read->direction == query.direction);
    CHECK_FALSE(read->newest_first);
    CHECK(read->after == "o1-2");
    CHECK(read->limit == 7);
    CHECK(encode_query(UsageDaysQuery{.from = "2019-01-26", .to = "2019-02-26"}) == "from=2019-01-26&to=2019-02-26");
}

TEST_CASE("what is not asked keeps its usual value") {
    const auto query = decode_query<UsageQuery>(parse_query("unknown=1"));
    REQUIRE(query);
    CHECK(query->from.empty());
    CHECK(query->to.empty());
    CHECK_FALSE(query->kind);
    CHECK_FALSE(query->direction);
    CHECK(query->newest_first);
    CHECK(query->after.empty());
    CHECK(query->limit == 100);
}

TEST_CASE("a question that is asked wrongly says where") {
    struct Row {
        const char* query;
        ErrorCode code;
        const char* field;
    };

    for (const Row& row :
         {Row{"from=26-01-2019", ErrorCode::date_format, "from"}, Row{"to=2019-02-30", ErrorCode::date_format, "to"},
          Row{"kind=fax", ErrorCode::unknown_value, "kind"}, Row{"direction=up", ErrorCode::unknown_value, "direction"},
          Row{"order=random", ErrorCode::unknown_value, "order"}, Row{"limit=0", ErrorCode::limit_range, "limit"},
          Row{"limit=501", ErrorCode::limit_range, "limit"}, Row{"limit=1x", ErrorCode::limit_range, "limit"}}) {
        CAPTURE(row.query);
        const auto query = decode_query<UsageQuery>(parse_query(row.query));
        REQUIRE_FALSE(query);
        CHECK(kabinet::code_name(query.error().code) == kabinet::code_name(row.code));
        CHECK(query.error().field == row.field);
    }
    CHECK(decode_query<UsageQuery>({{"after", std::string(1025, 'n')}}).error().code == ErrorCode::cursor_invalid);
}

TEST_CASE("pages and totals are read as they were written") {
    const UsagePageDto page{.from = "2019-01-26",
                            .to = "2019-02-26",
                            .items = {{.at = "2019-02-25T18:00:00Z",
                                       .kind = "voice",
                                       .direction = "outgoing",
                                       .zone = "off_net",
                                       .other_party = "77012223344",
                                       .amount = 61,
                                       .cost_tiyn = 2450}},
                            .next = "n1-2"};
    const std::string json = encode(page);
    CHECK(json == R"({"from":"2019-01-26","to":"2019-02-26","items":[{"at":"2019-02-25T18:00:00Z","kind":"voice",)"
                  R"("direction":"outgoing","zone":"off_net","other_party":"77012223344","amount":61,)"
                  R"("cost_tiyn":2450}],"next":"n1-2"})");
    CHECK(encode(decode<UsagePageDto>(json).value()) == json);
    const UsageTotalsDto totals{
        .from = "2019-01-26",
        .to = "2019-02-26",
        .totals = {{.kind = "sms", .direction = "incoming", .records = 3, .amount = 4, .cost_tiyn = 0}},
        .days = {{.day = "2019-02-25", .kind = "sms", .records = 3, .amount = 4, .cost_tiyn = 0}}};
    CHECK(encode(decode<UsageTotalsDto>(encode(totals)).value()) == encode(totals));
}
