#include "tests/server/support/database_fixture.hpp"

#include <doctest/doctest.h>

// Companies and accounts that may be there already, and lines with everything that is kept of them.

using namespace kabinet;
using ports::Put;
using ports::Transaction;

namespace {

struct Store : test::DatabaseFixture {
    ports::CompanyId company = add_company("750750750750");
    ports::CompanyId other = add_company("800800800800");
    ports::NewLine line = test::new_line(company, "77010542019", "25071142");
    ports::NewSim sim{.iccid = domain::Iccid::parse("89997027507916785078").value(),
                      .line = line.msisdn,
                      .swapped_at = std::nullopt,
                      .codes = ports::SimCodes{"0000", "6911", "11507782", "15275799"}};

    Store() {
        add_account(company, "25071142");
        add_account(other, "25400801");
    }

    Result<Put> put(const ports::NewAccount& what) {
        return database->write([&](Transaction& t) { return t.companies().put_account(what); });
    }

    Result<Put> put(std::string_view bin, std::string_view name) {
        return database->write(
            [&](Transaction& t) { return t.companies().put(domain::Bin::parse(bin).value(), name); });
    }

    [[nodiscard]] std::vector<ports::LineRecord> records(ports::CompanyId whose,
                                                         std::optional<domain::Msisdn> after = {}) const {
        return database->read([&](const Transaction& t) { return t.lines().records(whose, after, 10); }).value();
    }
};

} // namespace

TEST_CASE("a company that is put is added, called otherwise, or left alone") {
    Store store;
    CHECK(store.put("111111111111", "ТОО") == Put::added);
    CHECK(store.put("111111111111", "ТОО") == Put::unchanged);
    CHECK(store.put("111111111111", "АО") == Put::changed);
    const auto found = store.database->read(
        [](const Transaction& t) { return t.companies().find(domain::Bin::parse("111111111111").value()); });
    CHECK(found.value()->name == "АО");
}

TEST_CASE("companies are listed by BIN, page by page") {
    const Store store;
    const auto page = [&](std::optional<domain::Bin> after) {
        return store.database->read([&](const Transaction& t) { return t.companies().page(after, 1); }).value();
    };
    REQUIRE(page({}).size() == 1);
    CHECK(page({}).front().bin.digits() == "750750750750");
    CHECK(page(page({}).front().bin).front().bin.digits() == "800800800800");
    CHECK(page(domain::Bin::parse("800800800800").value()).empty());
}

TEST_CASE("an account that is put changes, and never its company") {
    Store store;
    ports::NewAccount account{.number = test::account("2599"),
                              .company = store.company,
                              .billing_method = domain::BillingMethod::credit,
                              .credit_limit = std::nullopt};
    CHECK(store.put(account) == Put::added);
    CHECK(store.put(account) == Put::unchanged);
    account.credit_limit = Money::of_tenge(5);
    CHECK(store.put(account) == Put::changed);
    account.company = store.other;
    CHECK(store.put(account).error().code == ErrorCode::account_foreign);
}

TEST_CASE("a company's lines come with everything that is kept of them, by number, after the one where the page before "
          "ended") {
    Store store;
    const auto exists = [&](std::string_view number) {
        return store.database->read([&](const Transaction& t) { return t.lines().exists(test::msisdn(number)); })
            .value();
    };
    CHECK_FALSE(exists("77010542019"));
    store.line.individual_limit = Money::of_tenge(7);
    store.line.imei = domain::Imei::parse("35202309352069").value();
    store.add_line(test::new_line(store.company, "77010542021", "25071142"));
    store.add_line(store.line);
    store.add_line(test::new_line(store.other, "77010542020", "25400801"));
    store.write([&](Transaction& t) { return t.lines().add_sim(store.sim); });
    CHECK(exists("77010542019"));
    CHECK(exists("77010542020"));
    const auto all = store.records(store.company);
    REQUIRE(all.size() == 2);
    CHECK(all[0].line.individual_limit == Money::of_tenge(7));
    CHECK(all[0].line.imei == store.line.imei);
    CHECK(all[0].line.msisdn.digits() == "77010542019");
    CHECK(all[0].sim->codes->puk2 == "15275799");
    CHECK_FALSE(all[1].sim);
    CHECK(all[1].line.msisdn.digits() == "77010542021");
    CHECK(store.records(store.company, all[0].line.msisdn).size() == 1);
}
