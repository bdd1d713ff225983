#include "server/use_cases/line_cursor.hpp"

#include "tests/server/support/database_fixture.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using ports::LineSort;
using use_cases::decode_cursor;
using use_cases::encode_cursor;

namespace {

constexpr std::array sorts{LineSort::number, LineSort::account, LineSort::tariff, LineSort::status, LineSort::balance};

ports::LineRow row() {
    return {.msisdn = test::msisdn("77010542019"),
            .account = test::account("0025071142"),
            .tariff = "Бизнес Класс_1 %\"",
            .status = domain::LineStatus::debt,
            .balance = Money::of_tiyn(-44'650)};
}

ports::LinePageRequest list(LineSort sort, bool descending = false) {
    return {.sort = sort, .descending = descending};
}

} // namespace

TEST_CASE("a cursor leads back to the row's place, in the same order only") {
    for (const LineSort sort : sorts) {
        for (const bool descending : {false, true}) {
            const std::string cursor = encode_cursor(row(), list(sort, descending));
            CAPTURE(cursor);
            CHECK(cursor.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") ==
                  std::string::npos);
            const auto position = decode_cursor(cursor, list(sort, descending));
            REQUIRE(position.has_value());
            CHECK(position->msisdn == row().msisdn);
            CHECK(position->number == (sort == LineSort::balance ? -44'650 : 0));
            CHECK_FALSE(decode_cursor(cursor, list(sort, !descending)).has_value());
            for (const LineSort other : sorts) {
                CHECK(decode_cursor(cursor, list(other, descending)).has_value() == (other == sort));
            }
        }
    }
    CHECK(decode_cursor(encode_cursor(row(), list(LineSort::tariff)), list(LineSort::tariff))->text == row().tariff);
    CHECK(decode_cursor(encode_cursor(row(), list(LineSort::account)), list(LineSort::account))->text == "0025071142");
    CHECK(decode_cursor(encode_cursor(row(), list(LineSort::status)), list(LineSort::status))->text == "debt");
}

TEST_CASE("a cursor is good for the list it is of, not for one of another search or filter") {
    using domain::LineStatus;
    std::vector<ports::LinePageRequest> lists(9, list(LineSort::tariff));
    lists[1].search = test::searched("7701");
    lists[2].filter.statuses = {LineStatus::debt};
    lists[3].filter.statuses = {LineStatus::debt, LineStatus::active};
    lists[4].filter.tariff = "7701";
    lists[5].filter.account = test::account("7701");
    lists[6].filter = {.statuses = {LineStatus::debt}, .tariff = "11", .account = test::account("7701")};
    lists[7].filter = {.statuses = {LineStatus::debt}, .tariff = "11 ", .account = test::account("7701")};
    lists[8].filter.label = "7701";
    for (std::size_t made = 0; made < lists.size(); ++made) {
        const std::string cursor = encode_cursor(row(), lists[made]);
        for (std::size_t asked = 0; asked < lists.size(); ++asked) {
            CAPTURE(made);
            CAPTURE(asked);
            CHECK(decode_cursor(cursor, lists[asked]).has_value() == (made == asked));
        }
    }
    ports::LinePageRequest turned = lists[3];
    turned.filter.statuses = {LineStatus::active, LineStatus::debt, LineStatus::debt};
    turned.limit = 7;
    CHECK(decode_cursor(encode_cursor(row(), lists[3]), turned).has_value());
}

TEST_CASE("a forged or damaged cursor is refused, naming the field") {
    const auto refused = [](std::string_view cursor, LineSort sort) {
        const auto position = decode_cursor(cursor, list(sort));
        return !position && position.error().code == ErrorCode::cursor_invalid && position.error().field == "after";
    };
    for (const LineSort sort : sorts) {
        for (const char* cursor :
             {"", "n", "x77010542019", "n7701054201", "n87010542019", "n+7701054201", "nnnnnnnnnnnn"}) {
            CAPTURE(cursor);
            CHECK(refused(cursor, sort));
        }
    }
    CHECK(refused("n770105420191", LineSort::number));
    CHECK(refused("a77010542019", LineSort::account));
    CHECK(refused("a77010542019abc", LineSort::account));
    CHECK(refused("a7701054201925_2071142", LineSort::account));
    CHECK(refused("s77010542019deleted", LineSort::status));
    CHECK(refused("b77010542019", LineSort::balance));
    CHECK(refused("b770105420191x", LineSort::balance));
    CHECK(refused("b7701054201999999999999999999999", LineSort::balance));
    CHECK(refused("t77010542019_", LineSort::tariff));
    CHECK(refused("t77010542019_4", LineSort::tariff));
    CHECK(refused("t77010542019_zz", LineSort::tariff));
    CHECK(refused("t77010542019'; DROP TABLE lines; --", LineSort::tariff));
    CHECK(refused("t77010542019" + std::string(100'000, 'x'), LineSort::tariff));
}
