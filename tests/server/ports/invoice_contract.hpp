#pragma once

// What every engine's InvoiceRepository has to do. See catalogue_contract.hpp for how an engine runs it.

#include "server/ports/unit_of_work.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace kabinet::test {

TEST_CASE_TEMPLATE_DEFINE("invoices", Engine, invoice_contract) {
    using namespace std::chrono;
    using domain::ChargeKind;
    Engine engine;
    const ports::CompanyId company = engine.add_company("750750750750");
    const ports::CompanyId foreign = engine.add_company("800800800800");
    engine.add_account(company, "25071142");
    engine.add_account(company, "25071143");
    engine.add_account(company, "25180417", domain::BillingMethod::advance);
    engine.add_account(foreign, "25400801");
    const auto account = [](std::string_view digits) { return domain::AccountNumber::parse(digits).value(); };
    const auto number = [](int last) { return domain::Msisdn::parse(std::to_string(77'010'542'000 + last)).value(); };
    const auto given = [&](std::string_view of, year_month month) {
        const Date last_day = month / last;
        return domain::NewInvoice{.number =
                                      std::string(of) + "-" + std::to_string(static_cast<unsigned>(month.month())),
                                  .account = account(of),
                                  .month = month,
                                  .issued_on = last_day,
                                  .vat_rate = domain::vat_rate_on(last_day),
                                  .charges = {{number(19), ChargeKind::voice, Money::of_tiyn(11'205)},
                                              {number(1), ChargeKind::voice, Money::of_tiyn(105)},
                                              {number(19), ChargeKind::subscription, Money::of_tenge(2050)}},
                                  .stated_total = std::nullopt};
    };
    const auto put = [&](const domain::NewInvoice& what, ports::CompanyId whose) {
        return engine.database->write(
            [&](ports::Transaction& t) { return t.invoices().put(whose, domain::Invoice::create(what).value()); });
    };
    const auto read = [&](auto work) {
        return engine.database->read([&](const ports::Transaction& t) { return work(t.invoices()); }).value();
    };
    const auto find = [&](ports::CompanyId whose) {
        return read([&](const auto& invoices) { return invoices.find(whose, account("25071142"), 2026y / 1); });
    };
    const domain::NewInvoice january = given("25071142", 2026y / 1);
    REQUIRE(put(january, company) == ports::Put::added);

    SUBCASE("an invoice comes back with its totals") {
        const auto found = find(company);
        REQUIRE(found.has_value());
        CHECK(found->head.number == "25071142-1");
        CHECK(found->head.month == 2026y / 1);
        CHECK(found->head.issued_on == 2026y / 1 / 31);
        CHECK(found->head.vat_rate == domain::VatRate::of_percent(16));
        CHECK(found->head.total == domain::Invoice::create(january)->head().total);
        const auto kinds = read([&](const auto& invoices) { return invoices.kind_totals(found->id); });
        REQUIRE(kinds.size() == 2);
        CHECK(kinds[0].kind == ChargeKind::subscription);
        CHECK(kinds[1].amount.gross == Money::of_tiyn(11'310));
    }
    SUBCASE("its numbers come page by page") {
        const auto id = find(company)->id;
        const auto first = read([&](const auto& invoices) { return invoices.number_totals(id, std::nullopt, 1); });
        REQUIRE(first.rows.size() == 1);
        CHECK(first.more);
        CHECK(first.rows[0].msisdn == number(1));
        const auto second = read([&](const auto& invoices) { return invoices.number_totals(id, number(1), 1); });
        CHECK_FALSE(second.more);
        CHECK(second.rows.at(0).amount.gross == Money::of_tiyn(216'205));
    }
    SUBCASE("the same twice changes nothing; another line, amount or number changes it") {
        CHECK(put(january, company) == ports::Put::unchanged);
        auto other = january;
        other.charges[1].amount = Money::of_tiyn(106);
        CHECK(put(other, company) == ports::Put::changed);
        CHECK(find(company)->head.total.gross == Money::of_tiyn(216'311));
        other.charges.pop_back();
        CHECK(put(other, company) == ports::Put::changed);
        other.number = "another";
        CHECK(put(other, company) == ports::Put::changed);
        CHECK(find(company)->head.number == "another");
        CHECK(read([&](const auto& invoices) { return invoices.months(company, account("25071142")); }).size() == 1);
    }
    SUBCASE("a number that another invoice has, and an account of another company, are conflicts") {
        auto other = given("25071142", 2026y / 2);
        other.number = january.number;
        CHECK(put(other, company).error().code == ErrorCode::conflict);
        CHECK(put(given("25400801", 2026y / 1), company).error().code == ErrorCode::conflict);
    }
    SUBCASE("a register goes by month, then by account, page by page, and adds up") {
        put(given("25071143", 2025y / 12), company);
        put(given("25071142", 2025y / 12), company);
        put(given("25071143", 2026y / 1), company);
        put(given("25071142", 2026y / 2), company);
        put(given("25400801", 2026y / 1), foreign);
        const ports::InvoiceMonths months{2025y / 12, 2026y / 1};
        ports::InvoicePageRequest request{.months = months, .after = std::nullopt, .limit = 3};
        const auto first = read([&](const auto& invoices) { return invoices.page(company, request); });
        REQUIRE(first.rows.size() == 3);
        CHECK(first.more);
        request.after = ports::InvoicePosition{first.rows[2].head.month, first.rows[2].head.account};
        const auto second = read([&](const auto& invoices) { return invoices.page(company, request); });
        CHECK_FALSE(second.more);
        std::string order;
        std::vector<domain::InvoiceHead> heads;
        for (const auto* page : {&first, &second}) {
            for (const auto& row : page->rows) {
                order += row.head.number + ' ';
                heads.push_back(row.head);
            }
        }
        CHECK(order == "25071142-12 25071143-12 25071142-1 25071143-1 ");
        const auto totals = read([&](const auto& invoices) { return invoices.totals(company, months); });
        CHECK(totals.total == domain::register_totals(heads)->total);
        CHECK(totals.by_rate.size() == 2);
        CHECK(totals.by_rate[0].rate == domain::VatRate::of_percent(12));
    }
    SUBCASE("the months of an account, newest first") {
        put(given("25071142", 2025y / 12), company);
        const auto months = read([&](const auto& invoices) { return invoices.months(company, account("25071142")); });
        CHECK(months == std::vector{2026y / 1, 2025y / 12});
    }
    SUBCASE("what was billed to the accounts that are paid afterwards") {
        put(given("25180417", 2025y / 12), company);
        put(given("25071143", 2025y / 12), company);
        const Money one = domain::Invoice::create(january)->head().total.gross;
        using Of = std::optional<domain::AccountNumber>;
        const auto billed = [&](const Of& of, Date before) {
            return read([&](const auto& invoices) { return invoices.billed_to_accounts(company, of, before); });
        };
        CHECK(billed(std::nullopt, 2026y / 1 / 31) == one);
        CHECK(billed(std::nullopt, 2026y / 2 / 1) == sum(one, one));
        CHECK(billed(account("25071142"), 2026y / 2 / 1) == one);
        CHECK(billed(account("25180417"), 2026y / 2 / 1) == Money());
        CHECK(billed(account("25400801"), 2026y / 2 / 1) == Money());
        const auto issued = [&](const Of& of) {
            return read([&](const auto& invoices) {
                return invoices.issued_to_accounts(company, of, 2025y / 12 / 31, 2026y / 1 / 31);
            });
        };
        REQUIRE(issued(std::nullopt).size() == 2);
        CHECK(issued(std::nullopt)[0].number == "25071143-12");
        REQUIRE(issued(account("25071142")).size() == 1);
        CHECK(issued(account("25071142"))[0].number == "25071142-1");
    }
    SUBCASE("a number that is another invoice's is a conflict that changes nothing") {
        put(given("25071143", 2026y / 1), company);
        domain::NewInvoice taken = january;
        taken.number = "25071143-1";
        CHECK(put(taken, company).error().code == ErrorCode::conflict);
        CHECK(find(company)->head.number == "25071142-1");
    }
    SUBCASE("a scan sees every line of a company's invoices, by month, account and number") {
        put(given("25071143", 2025y / 12), company);
        std::vector<std::string> seen;
        const auto scan = [&](ports::CompanyId whose) {
            return engine.database->read([&](const ports::Transaction& t) {
                return t.invoices().scan(
                    whose, [&](const domain::InvoiceHead& head, const domain::InvoiceLine& line) -> Result<void> {
                        seen.push_back(head.number + " " + line.msisdn.str());
                        return {};
                    });
            });
        };
        REQUIRE(scan(company).has_value());
        REQUIRE(seen.size() == 6);
        CHECK(seen[0] == "25071143-12 77010542001");
        CHECK(seen[5] == "25071142-1 77010542019");
        seen.clear();
        REQUIRE(scan(foreign).has_value());
        CHECK(seen.empty());
    }
    SUBCASE("another company's invoices are as good as not there") {
        CHECK_FALSE(find(foreign).has_value());
        CHECK(read([&](const auto& invoices) { return invoices.months(foreign, account("25071142")); }).empty());
    }
}

} // namespace kabinet::test
