#pragma once

#include "shared/base/error.hpp"
#include "shared/base/money.hpp"
#include "shared/base/time_zone.hpp"

#include <cstdint>
#include <string>
#include <vector>

// The reconciliation act (акт сверки взаимных расчётов). Kazakhstan prescribes no form for it; this is the usual one:
// two halves of date, document, debit and credit, the opening balance, the turnovers, the closing balance.
namespace kabinet::domain {

enum class LedgerDocument : std::uint8_t { invoice, payment };

/// An invoice issued or a payment received, as the operator books it.
struct LedgerEntry {
    Date date;
    LedgerDocument document = LedgerDocument::invoice;
    std::string number; ///< of the document, as it is shown
    Money amount;       ///< negative: taken back
};

struct LedgerRow {
    Date date;
    LedgerDocument document = LedgerDocument::invoice;
    std::string number;
    Money debit;
    Money credit;
};

struct LedgerBalance {
    Money debit;
    Money credit;

    bool operator==(const LedgerBalance&) const noexcept = default;
};

/// One side's half. Of the balances one side is always nothing.
struct LedgerHalf {
    LedgerBalance opening;
    std::vector<LedgerRow> rows; ///< by date; of one day invoices before payments
    LedgerBalance turnover;
    LedgerBalance closing;
};

struct Reconciliation {
    LedgerHalf ours;   ///< the operator's: invoices are its debit, payments its credit
    LedgerHalf theirs; ///< the customer's: the mirror image, to be compared with its own books
    Money owed;        ///< by the customer when the period ends; negative: by the operator
};

/// `owed_before`: by the customer, of everything before `entries`. Entries before `first` go into the opening balance,
/// those after `last` don't count. closing = opening + debits − credits, to the tiyn.
/// Errors: `amount_range` when a sum does not fit.
Result<Reconciliation> reconcile(Money owed_before, std::vector<LedgerEntry> entries, Date first, Date last);

} // namespace kabinet::domain
