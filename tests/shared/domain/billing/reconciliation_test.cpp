#include "shared/domain/billing/reconciliation.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace kabinet;
using namespace kabinet::domain;
using namespace std::chrono;

namespace {

const Date first = 2026y / 1 / 1;
const Date last_day = 2026y / 3 / 31;

std::vector<LedgerEntry> entries() {
    return {{2026y / 1 / 31, LedgerDocument::payment, "P-2", Money::of_tenge(500)},
            {2026y / 1 / 31, LedgerDocument::invoice, "I-1", Money::of_tenge(1000)},
            {2025y / 12 / 31, LedgerDocument::invoice, "I-0", Money::of_tenge(700)},
            {2025y / 12 / 31, LedgerDocument::payment, "P-1", Money::of_tenge(200)},
            {2026y / 2 / 10, LedgerDocument::payment, "P-3", Money::of_tiyn(100'001)},
            {2026y / 4 / 1, LedgerDocument::payment, "P-4", Money::of_tenge(9)}};
}

} // namespace

TEST_CASE("what came before is the opening balance, what comes after the period doesn't count") {
    const auto act = reconcile(Money::of_tenge(100), entries(), first, last_day).value();
    CHECK(act.ours.opening == LedgerBalance{.debit = Money::of_tenge(600), .credit = {}});
    REQUIRE(act.ours.rows.size() == 3);
    CHECK(act.ours.rows[0].number == "I-1");
    CHECK(act.ours.rows[0].debit == Money::of_tenge(1000));
    CHECK(act.ours.rows[1].number == "P-2");
    CHECK(act.ours.rows[1].credit == Money::of_tenge(500));
    CHECK(act.ours.turnover == LedgerBalance{.debit = Money::of_tenge(1000), .credit = Money::of_tiyn(150'001)});
    CHECK(act.ours.closing == LedgerBalance{.debit = Money::of_tiyn(9'999), .credit = {}});
    CHECK(act.owed == Money::of_tiyn(9'999));
}

TEST_CASE("the customer's half is the mirror image") {
    const auto act = reconcile({}, entries(), first, last_day).value();
    CHECK(act.theirs.opening.credit == act.ours.opening.debit);
    CHECK(act.theirs.rows[0].credit == act.ours.rows[0].debit);
    CHECK(act.theirs.turnover.debit == act.ours.turnover.credit);
    CHECK(act.theirs.closing.credit == act.ours.closing.debit);
}

TEST_CASE("whoever paid too much is owed") {
    const auto act = reconcile(Money::of_tenge(-800), {}, first, last_day).value();
    CHECK(act.ours.opening == act.ours.closing);
    CHECK(act.ours.closing == LedgerBalance{.debit = {}, .credit = Money::of_tenge(800)});
    CHECK(act.owed == Money::of_tenge(-800));
    CHECK(act.ours.rows.empty());
}

TEST_CASE("balances that do not fit are refused instead of wrapped") {
    const auto most = Money::of_tiyn(std::numeric_limits<std::int64_t>::max());
    CHECK(reconcile(most, {{first, LedgerDocument::invoice, "I", Money::of_tiyn(1)}}, first, last_day).error().code ==
          ErrorCode::amount_range);
}
