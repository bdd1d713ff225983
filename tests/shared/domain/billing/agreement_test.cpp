// Whatever is billed: lines, invoice, act, annex, register and reconciliation agree with one another to the tiyn.

#include "shared/domain/billing/invoice.hpp"
#include "shared/domain/billing/reconciliation.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace kabinet;
using namespace kabinet::domain;
using namespace std::chrono;

namespace {

using Random = std::mt19937;

int up_to(Random& random, int most) {
    return static_cast<int>(random() % static_cast<unsigned>(most + 1));
}

Invoice some_invoice(Random& random, int index) {
    const year_month month = year_month(2024y / January) + months(index);
    const Date last_day = month / std::chrono::last;
    NewInvoice given{.number = "N-" + std::to_string(index),
                     .account = AccountNumber::parse("25071142").value(),
                     .month = month,
                     .issued_on = last_day,
                     .vat_rate = vat_rate_on(last_day),
                     .charges = {},
                     .stated_total = std::nullopt};
    const int numbers = 1 + up_to(random, 40);
    for (int number = 0; number < numbers; ++number) {
        for (const ChargeKind kind : charge_kinds) {
            if (kind == ChargeKind::subscription || up_to(random, 2) == 0) {
                const bool is_discount = kind == ChargeKind::services && up_to(random, 4) == 0;
                given.charges.push_back(
                    {.msisdn = Msisdn::parse(std::to_string(77'010'540'000 + number)).value(),
                     .kind = kind,
                     .amount = Money::of_tiyn(is_discount ? -up_to(random, 99) : 100 + up_to(random, 1'000'000))});
            }
        }
    }
    return Invoice::create(given).value();
}

template <class Rows> TaxedAmount total_of(const Rows& rows) {
    TaxedAmount total;
    for (const auto& row : rows) {
        total = sum(total, row.amount).value();
    }
    return total;
}

} // namespace

TEST_CASE("invoice, act, annex, register and reconciliation agree to the tiyn") {
    Random random(20'260'101);
    for (int round = 0; round < 20; ++round) {
        std::vector<InvoiceHead> heads;
        std::vector<LedgerEntry> ledger;
        Money billed;
        Money paid;
        for (int index = 0; index < 36; ++index) {
            const Invoice invoice = some_invoice(random, index);
            const InvoiceHead& head = invoice.head();
            CHECK(total_of(invoice.lines()) == head.total);
            CHECK(total_of(totals_by_kind(invoice.lines())) == head.total);
            CHECK(total_of(totals_by_number(invoice.lines())) == head.total);
            CHECK(sum(head.total.net(), head.total.vat) == head.total.gross);
            heads.push_back(head);
            ledger.push_back({head.issued_on, LedgerDocument::invoice, head.number, head.total.gross});
            const Money payment = Money::of_tiyn(up_to(random, 30'000'000));
            ledger.push_back({head.issued_on, LedgerDocument::payment, "P", payment});
            billed = sum(billed, head.total.gross).value();
            paid = sum(paid, payment).value();
        }
        const auto totals = register_totals(heads).value();
        CHECK(total_of(totals.by_rate) == totals.total);
        CHECK(totals.total.gross == billed);

        const Date first = 2024y / 1 / 1;
        const auto whole = reconcile({}, ledger, first, 2026y / 12 / 31).value();
        CHECK(whole.owed == difference(billed, paid));
        // Cut anywhere, the first part's closing balance is the second part's opening balance.
        const Date cut = (year_month(2024y / January) + months(1 + up_to(random, 34))) / std::chrono::last;
        const Date after = sys_days(cut) + days(1);
        const auto early = reconcile({}, ledger, first, cut).value();
        const auto late = reconcile({}, ledger, after, 2026y / 12 / 31).value();
        CHECK(early.ours.closing == late.ours.opening);
        for (const Reconciliation& act : {whole, early, late}) {
            for (const LedgerHalf& half : {act.ours, act.theirs}) {
                CHECK(half.opening.debit.tiyn() - half.opening.credit.tiyn() + half.turnover.debit.tiyn() -
                          half.turnover.credit.tiyn() ==
                      half.closing.debit.tiyn() - half.closing.credit.tiyn());
            }
        }
    }
}
