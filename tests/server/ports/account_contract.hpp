#pragma once

// What every engine's AccountRepository has to do. See catalogue_contract.hpp for how an engine runs it.

#include "server/ports/unit_of_work.hpp"

#include <doctest/doctest.h>

namespace kabinet::test {

TEST_CASE_TEMPLATE_DEFINE("accounts", Engine, account_contract) {
    using namespace std::chrono;
    Engine engine;
    const ports::CompanyId company = engine.add_company("750750750750");
    const ports::CompanyId foreign = engine.add_company("800800800800");
    for (const char* number : {"25071142", "25060830", "25180417"}) {
        engine.add_account(company, number);
    }
    engine.add_account(foreign, "25400801");
    const auto account = [](std::string_view digits) { return domain::AccountNumber::parse(digits).value(); };
    const auto find = [&](ports::CompanyId whose) {
        return engine.database
            ->read([&](const ports::Transaction& t) { return t.accounts().find(whose, account("25071142")); })
            .value();
    };
    const auto page = [&](const ports::AccountPageRequest& request) {
        return engine.database->read([&](const ports::Transaction& t) { return t.accounts().page(company, request); })
            .value();
    };
    const auto set_contract = [&](ports::CompanyId whose, const ports::Contract& contract) {
        return engine.database->write(
            [&](ports::Transaction& t) { return t.accounts().set_contract(whose, account("25071142"), contract); });
    };

    SUBCASE("an account is found with what it is") {
        REQUIRE(find(company).has_value());
        CHECK(find(company)->billing_method == domain::BillingMethod::credit);
        CHECK(find(company)->credit_limit == Money::of_tenge(2050));
        CHECK(find(company)->contract == ports::Contract());
    }
    SUBCASE("pages go by number") {
        const auto first = page({.after = std::nullopt, .limit = 2});
        REQUIRE(first.rows.size() == 2);
        CHECK(first.more);
        CHECK(first.rows[0].number.str() == "25060830");
        const auto second = page({.after = first.rows[1].number, .limit = 2});
        REQUIRE(second.rows.size() == 1);
        CHECK_FALSE(second.more);
        CHECK(second.rows[0].number.str() == "25180417");
    }
    SUBCASE("a contract is kept, and can be forgotten again") {
        const ports::Contract contract{.number = "К-128/17", .date = 2017y / 11 / 20};
        REQUIRE(set_contract(company, contract).has_value());
        CHECK(find(company)->contract == contract);
        REQUIRE(set_contract(company, {}).has_value());
        CHECK(find(company)->contract == ports::Contract());
    }
    SUBCASE("another company's account is as good as not there") {
        CHECK_FALSE(find(foreign).has_value());
        CHECK(set_contract(foreign, {}).error().code == ErrorCode::not_found);
    }
}

} // namespace kabinet::test
