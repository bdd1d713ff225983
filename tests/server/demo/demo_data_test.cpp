#include "server/demo/demo_data.hpp"

#include "server/demo/fill_demo.hpp"
#include "shared/domain/access/password_rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace kabinet;
using demo::parse_demo;

namespace {

const demo::DemoData& data() {
    static const Result<demo::DemoData> parsed = parse_demo(demo::demo_tables());
    REQUIRE_MESSAGE(parsed.has_value(), parsed.error().detail);
    return *parsed;
}

} // namespace

TEST_CASE("the tables hold what the rules of the domain allow: numbers, cards, devices, roles") {
    CHECK(data().companies.size() == 3);
    for (const auto& line : data().lines) {
        REQUIRE(line.sim.has_value());
        for (const std::string& code : {line.sim->codes->pin1, line.sim->codes->pin2}) {
            CHECK(code.size() == 4);
        }
        for (const std::string& code : {line.sim->codes->puk1, line.sim->codes->puk2}) {
            CHECK(code.size() == 8);
        }
    }
}

TEST_CASE("no number, card or account is there twice") {
    std::set<std::string> numbers;
    std::set<std::string> cards;
    std::set<std::string> accounts;
    for (const auto& line : data().lines) {
        numbers.insert(line.line.msisdn.str());
        cards.insert(line.sim->iccid.str());
    }
    for (const auto& account : data().accounts) {
        accounts.insert(account.number.str());
    }
    CHECK(numbers.size() == data().lines.size());
    CHECK(cards.size() == data().lines.size());
    CHECK(accounts.size() == data().accounts.size());
    CHECK_FALSE(cards.contains("89997021234567899456")); // the manual's new card, for swapping
}

TEST_CASE("the accounts of the manual exist") {
    for (const char* number : {"25060830", "25060831", "25060832", "25060833", "25071142", "25210550", "25071167",
                               "25210547", "25165656", "25000216", "25210549", "25160402"}) {
        CAPTURE(number);
        CHECK(std::ranges::count(data().accounts, std::string_view(number),
                                 [](const auto& a) { return a.number.digits(); }) == 1);
    }
}

TEST_CASE("the demo's password may be chosen by a person too") {
    CHECK(domain::check_new_password(demo::demo_password).has_value());
}

TEST_CASE("a wrong value is refused with its table and row") {
    demo::DemoTables tables = demo::demo_tables();
    tables.companies = "bin | name\n75075075075 | ТОО\n";
    const auto parsed = parse_demo(tables);
    REQUIRE_FALSE(parsed.has_value());
    CHECK(parsed.error().detail.find("companies, row 1") == 0);
    tables = demo::demo_tables();
    tables.lines = "number | account | status\n77010542001 | 25060832 | lost\n";
    CHECK(parse_demo(tables).error().detail.find("lines, row 1 (77010542001)") == 0);
}
