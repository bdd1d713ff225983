#pragma once

#include "shared/base/error.hpp"
#include "shared/base/money.hpp"
#include "shared/base/time_zone.hpp"
#include "shared/domain/billing/charge.hpp"
#include "shared/domain/billing/vat.hpp"
#include "shared/domain/identifiers/account_number.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::domain {

/// What of an invoice registers and ledgers need.
struct InvoiceHead {
    std::string number; ///< 1 … 40 characters
    AccountNumber account;
    std::chrono::year_month month; ///< the one it is for
    Date issued_on;
    VatRate vat_rate;
    TaxedAmount total;
};

struct InvoiceLine {
    Msisdn msisdn;
    ChargeKind kind;
    TaxedAmount amount;
};

/// A charge before its tax is known.
struct Charge {
    Msisdn msisdn;
    ChargeKind kind;
    Money amount; ///< with VAT; negative: a discount or a correction
};

struct NewInvoice {
    std::string number;
    AccountNumber account;
    std::chrono::year_month month;
    Date issued_on;
    VatRate vat_rate;
    std::vector<Charge> charges;       ///< at most one for each number and kind
    std::optional<Money> stated_total; ///< as the file it comes from has it
};

/// What an account owes for one month. Its total is the sum of its lines, gross and VAT alike.
class Invoice {
public:
    static constexpr std::size_t number_max_length = 40; ///< bytes

    /// Errors: `document_number` (number), `month_format` (month), `date_format` (issued_on), `invoice_empty` and
    /// `invoice_line_repeated` (lines), `amount_range` and `amount_negative` (total), `invoice_total_mismatch` (total).
    static Result<Invoice> create(NewInvoice given);

    [[nodiscard]] const InvoiceHead& head() const noexcept { return head_; }

    /// By number, then by kind.
    [[nodiscard]] std::span<const InvoiceLine> lines() const noexcept { return lines_; }

private:
    Invoice(InvoiceHead head, std::vector<InvoiceLine> lines) noexcept
        : head_(std::move(head))
        , lines_(std::move(lines)) {}

    InvoiceHead head_;
    std::vector<InvoiceLine> lines_;
};

/// A row of the act of completed works.
struct KindTotal {
    ChargeKind kind;
    TaxedAmount amount;
};

/// A row of the act's annex.
struct NumberTotal {
    Msisdn msisdn;
    TaxedAmount amount;
};

/// Kinds that occur, in their own order; their sum is the invoice's total.
std::vector<KindTotal> totals_by_kind(std::span<const InvoiceLine> lines);
/// Numbers in the order of `lines`, which holds each number's lines together; their sum is the invoice's total.
std::vector<NumberTotal> totals_by_number(std::span<const InvoiceLine> lines);

/// A register's closing rows.
struct RateTotal {
    VatRate rate;
    TaxedAmount amount;
};

struct RegisterTotals {
    std::vector<RateTotal> by_rate; ///< ascending
    TaxedAmount total;
};

/// Errors: `amount_range` when the sum does not fit.
Result<RegisterTotals> register_totals(std::span<const InvoiceHead> invoices);

} // namespace kabinet::domain
