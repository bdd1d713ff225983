#include "shared/domain/billing/reconciliation.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace kabinet::domain {

namespace {

/// Adds up until something does not fit.
class Sum {
public:
    explicit Sum(Money from = {}) noexcept
        : value_(from) {}

    void add(Money amount) noexcept { set(sum(value_, amount)); }

    void take(Money amount) noexcept { set(difference(value_, amount)); }

    [[nodiscard]] Money value() const noexcept { return value_; }

    [[nodiscard]] bool fits() const noexcept { return fits_; }

private:
    void set(std::optional<Money> next) noexcept {
        fits_ = fits_ && next.has_value();
        value_ = next.value_or(value_);
    }

    Money value_;
    bool fits_ = true;
};

void book(Sum& owed, const LedgerEntry& entry) noexcept {
    if (entry.document == LedgerDocument::invoice) {
        owed.add(entry.amount);
    } else {
        owed.take(entry.amount);
    }
}

/// What is owed as a balance of the operator's; the smallest of all amounts has no counterpart.
std::optional<LedgerBalance> balance_of(const Sum& owed) noexcept {
    if (!owed.value().negative()) {
        return LedgerBalance{.debit = owed.value(), .credit = {}};
    }
    return difference({}, owed.value()).transform([](Money credit) {
        return LedgerBalance{.debit = {}, .credit = credit};
    });
}

LedgerBalance mirrored(const LedgerBalance& balance) noexcept {
    return {.debit = balance.credit, .credit = balance.debit};
}

LedgerHalf mirrored(const LedgerHalf& half) {
    LedgerHalf other{.opening = mirrored(half.opening),
                     .rows = half.rows,
                     .turnover = mirrored(half.turnover),
                     .closing = mirrored(half.closing)};
    for (LedgerRow& row : other.rows) {
        std::swap(row.debit, row.credit);
    }
    return other;
}

} // namespace

Result<Reconciliation> reconcile(Money owed_before, std::vector<LedgerEntry> entries, Date first, Date last) {
    std::ranges::stable_sort(entries, {},
                             [](const LedgerEntry& entry) { return std::tuple(entry.date, entry.document); });
    Sum owed(owed_before);
    Sum debit;
    Sum credit;
    LedgerHalf ours;
    auto entry = entries.begin();
    for (; entry != entries.end() && entry->date < first; ++entry) {
        book(owed, *entry);
    }
    const auto opening = balance_of(owed);
    for (; entry != entries.end() && entry->date <= last; ++entry) {
        book(owed, *entry);
        const bool is_invoice = entry->document == LedgerDocument::invoice;
        (is_invoice ? debit : credit).add(entry->amount);
        ours.rows.push_back({.date = entry->date,
                             .document = entry->document,
                             .number = std::move(entry->number),
                             .debit = is_invoice ? entry->amount : Money(),
                             .credit = is_invoice ? Money() : entry->amount});
    }
    const auto closing = balance_of(owed);
    if (!owed.fits() || !debit.fits() || !credit.fits() || !opening || !closing) {
        return fail(ErrorCode::amount_range, "total");
    }
    ours.turnover = {.debit = debit.value(), .credit = credit.value()};
    ours.opening = *opening;
    ours.closing = *closing;
    return Reconciliation{.ours = ours, .theirs = mirrored(ours), .owed = owed.value()};
}

} // namespace kabinet::domain
