#pragma once

// What every engine's PaymentRepository has to do. See catalogue_contract.hpp for how an engine runs it.

#include "server/ports/unit_of_work.hpp"

#include <doctest/doctest.h>

#include <string>

namespace kabinet::test {

TEST_CASE_TEMPLATE_DEFINE("payments", Engine, payment_contract) {
    Engine engine;
    const ports::CompanyId company = engine.add_company("750750750750");
    const ports::CompanyId foreign = engine.add_company("800800800800");
    engine.add_account(company, "25071142");
    engine.add_account(company, "25180417", domain::BillingMethod::advance);
    engine.add_account(foreign, "25400801");
    const auto line = domain::Msisdn::parse("77780625084").value();
    const Instant begin{std::chrono::seconds(1'529'532'900)};
    const auto payment = [&](std::int64_t second, std::string_view reference, std::int64_t tiyn = 5'000) {
        return ports::NewPayment{.company = company,
                                 .account = domain::AccountNumber::parse("25071142").value(),
                                 .line = std::nullopt,
                                 .reference = std::string(reference),
                                 .payment = domain::Payment::create({.at = begin + std::chrono::seconds(second),
                                                                     .type = domain::PaymentType::top_up,
                                                                     .comment = "Касри 200032044427",
                                                                     .amount = Money::of_tiyn(tiyn),
                                                                     .balance_before = Money::of_tiyn(1'424),
                                                                     .balance_after = std::nullopt})
                                                .value()};
    };
    const auto put = [&](const ports::NewPayment& what) {
        return engine.database->write([&](ports::Transaction& t) { return t.payments().put(what); });
    };
    const ports::PaymentPageRequest whole{
        .range = {begin, begin + std::chrono::hours(1)}, .after = std::nullopt, .limit = 100};
    const auto of_accounts = [&](ports::CompanyId whose, const ports::PaymentPageRequest& request) {
        return engine.database
            ->read([&](const ports::Transaction& t) { return t.payments().of_accounts(whose, request); })
            .value();
    };
    const auto of_line = [&](ports::CompanyId whose, const ports::PaymentPageRequest& request) {
        return engine.database
            ->read([&](const ports::Transaction& t) { return t.payments().of_line(whose, line, request); })
            .value();
    };

    SUBCASE("a payment comes back as it was stored") {
        REQUIRE(put(payment(0, "1")) == ports::Put::added);
        const auto page = of_accounts(company, whole);
        REQUIRE(page.rows.size() == 1);
        CHECK_FALSE(page.more);
        CHECK(page.rows[0].account.str() == "25071142");
        CHECK(page.rows[0].payment.at() == begin);
        CHECK(page.rows[0].payment.type() == domain::PaymentType::top_up);
        CHECK(page.rows[0].payment.comment() == "Касри 200032044427");
        CHECK(page.rows[0].payment.amount() == Money::of_tiyn(5'000));
        CHECK(page.rows[0].payment.balance_before() == Money::of_tiyn(1'424));
        CHECK(page.rows[0].payment.balance_after() == Money::of_tiyn(6'424));
    }
    SUBCASE("the same twice changes nothing, something else under the same reference changes it") {
        put(payment(0, "1"));
        CHECK(put(payment(0, "1")) == ports::Put::unchanged);
        CHECK(put(payment(0, "1", 4'999)) == ports::Put::changed);
        CHECK(of_accounts(company, whole).rows.size() == 1);
        CHECK(of_accounts(company, whole).rows[0].payment.amount() == Money::of_tiyn(4'999));
    }
    SUBCASE("another reference, second or line is another payment") {
        put(payment(0, "1"));
        CHECK(put(payment(0, "2")) == ports::Put::added);
        CHECK(put(payment(1, "1")) == ports::Put::added);
        auto of_the_line = payment(0, "1");
        of_the_line.line = line;
        CHECK(put(of_the_line) == ports::Put::added);
        CHECK(put(of_the_line) == ports::Put::unchanged);
        CHECK(of_accounts(company, whole).rows.size() == 3);
        CHECK(of_line(company, whole).rows.size() == 1);
    }
    SUBCASE("pages go from the newest back, also within one second") {
        for (int i = 0; i < 7; ++i) {
            put(payment(i / 3, std::to_string(i), i));
        }
        std::string order;
        auto request = whole;
        request.limit = 2;
        bool more = true;
        while (more) {
            const auto page = of_accounts(company, request);
            for (const auto& row : page.rows) {
                order += std::to_string(row.payment.amount().tiyn());
            }
            more = page.more;
            request.after = ports::PaymentPosition{page.rows.back().payment.at(), page.rows.back().id};
        }
        CHECK(order == "6543210");
    }
    SUBCASE("a range begins with its first second and ends before its last") {
        for (int second : {-1, 0, 3'599, 3'600}) {
            put(payment(second, "1"));
        }
        const auto page = of_accounts(company, whole);
        REQUIRE(page.rows.size() == 2);
        CHECK(page.rows[0].payment.at() == begin + std::chrono::seconds(3'599));
        CHECK(page.rows[1].payment.at() == begin);
    }
    SUBCASE("what was paid before a moment is added up, a line's own payments apart") {
        put(payment(0, "1", 100));
        put(payment(5, "1", 30));
        put(payment(6, "1", 7));
        auto of_the_line = payment(0, "1");
        of_the_line.line = line;
        put(of_the_line);
        engine.add_account(company, "25071143");
        auto of_the_other_account = payment(0, "1", 1'000);
        of_the_other_account.account = domain::AccountNumber::parse("25071143").value();
        put(of_the_other_account);
        const auto paid = [&](ports::CompanyId whose, const std::optional<domain::AccountNumber>& account) {
            return engine.database->read([&](const ports::Transaction& t) {
                return t.payments().paid_by_accounts(whose, account, begin + std::chrono::seconds(6));
            });
        };
        CHECK(paid(company, std::nullopt) == Money::of_tiyn(1'130));
        CHECK(paid(company, payment(0, "1").account) == Money::of_tiyn(130));
        CHECK(paid(foreign, std::nullopt) == Money());
        CHECK(paid(foreign, payment(0, "1").account) == Money());
        ports::PaymentPageRequest of_one = whole;
        of_one.account = of_the_other_account.account;
        REQUIRE(of_accounts(company, of_one).rows.size() == 1);
        CHECK(of_accounts(company, of_one).rows[0].payment.amount() == Money::of_tiyn(1'000));
    }
    SUBCASE("a scan sees all of a company's payments, by account, line, moment and reference") {
        auto of_the_line = payment(0, "1");
        of_the_line.line = line;
        put(of_the_line);
        put(payment(1, "1"));
        put(payment(0, "3"));
        put(payment(0, "2"));
        const auto seen = [&](ports::CompanyId whose) {
            std::string references;
            const auto done = engine.database->read([&](const ports::Transaction& t) {
                return t.payments().scan(whose, [&](const ports::NewPayment& each) -> Result<void> {
                    references += each.reference + (each.line ? "l " : " ");
                    return references.size() > 100 ? fail(ErrorCode::conflict) : Result<void>();
                });
            });
            return done ? references : std::string(code_name(done.error().code));
        };
        CHECK(seen(company) == "2 3 1 1l ");
        CHECK(seen(foreign).empty());
        put(payment(2, std::string(200, 'x')));
        CHECK(seen(company) == "conflict");
    }
    SUBCASE("another company's payments are as good as not there, and its account is a conflict") {
        auto of_the_line = payment(0, "1");
        of_the_line.line = line;
        put(of_the_line);
        put(payment(0, "1"));
        CHECK(of_accounts(foreign, whole).rows.empty());
        CHECK(of_line(foreign, whole).rows.empty());
        auto stolen = payment(0, "2");
        stolen.account = domain::AccountNumber::parse("25400801").value();
        CHECK(put(stolen).error().code == ErrorCode::conflict);
    }
}

} // namespace kabinet::test
