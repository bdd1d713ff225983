#include "shared/domain/billing/invoice.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace kabinet::domain {

namespace {

bool is_control(char c) noexcept {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

Result<void> check_head(const NewInvoice& given) {
    if (given.number.empty() || given.number.size() > Invoice::number_max_length ||
        std::ranges::any_of(given.number, is_control)) {
        return fail(ErrorCode::document_number, "number");
    }
    if (!given.month.ok()) {
        return fail(ErrorCode::month_format, "month");
    }
    if (!given.issued_on.ok()) {
        return fail(ErrorCode::date_format, "issued_on");
    }
    if (given.charges.empty()) {
        return fail(ErrorCode::invoice_empty, "lines");
    }
    return {};
}

auto place_of(const InvoiceLine& line) {
    return std::tuple(line.msisdn, line.kind);
}

Result<TaxedAmount> total_of(std::span<const InvoiceLine> lines) {
    TaxedAmount total;
    for (const InvoiceLine& line : lines) {
        const auto next = sum(total, line.amount);
        if (!next) {
            return fail(ErrorCode::amount_range, "total");
        }
        total = *next;
    }
    return total.gross.negative() ? fail(ErrorCode::amount_negative, "total") : Result<TaxedAmount>(total);
}

// An invoice's parts cannot overflow where its whole does not, unless discounts bring the whole back: then the parts
// are kept at the largest amount there is rather than wrapped.
void add(TaxedAmount& to, const TaxedAmount& what) {
    to = sum(to, what).value_or(to);
}

} // namespace

Result<Invoice> Invoice::create(NewInvoice given) {
    if (auto checked = check_head(given); !checked) {
        return std::unexpected(std::move(checked.error()));
    }
    std::vector<InvoiceLine> lines;
    lines.reserve(given.charges.size());
    for (const Charge& charge : given.charges) {
        lines.push_back(
            {.msisdn = charge.msisdn, .kind = charge.kind, .amount = with_vat_inside(charge.amount, given.vat_rate)});
    }
    std::ranges::sort(lines, {}, place_of);
    if (std::ranges::adjacent_find(lines, {}, place_of) != lines.end()) {
        return fail(ErrorCode::invoice_line_repeated, "lines");
    }
    const auto total = total_of(lines);
    if (!total) {
        return std::unexpected(total.error());
    }
    if (given.stated_total && *given.stated_total != total->gross) {
        return fail(ErrorCode::invoice_total_mismatch, "total");
    }
    return Invoice({.number = std::move(given.number),
                    .account = std::move(given.account),
                    .month = given.month,
                    .issued_on = given.issued_on,
                    .vat_rate = given.vat_rate,
                    .total = *total},
                   std::move(lines));
}

std::vector<KindTotal> totals_by_kind(std::span<const InvoiceLine> lines) {
    std::map<ChargeKind, TaxedAmount> found;
    for (const InvoiceLine& line : lines) {
        add(found[line.kind], line.amount);
    }
    std::vector<KindTotal> totals;
    for (const auto& [kind, amount] : found) {
        totals.push_back({.kind = kind, .amount = amount});
    }
    return totals;
}

std::vector<NumberTotal> totals_by_number(std::span<const InvoiceLine> lines) {
    std::vector<NumberTotal> totals;
    for (const InvoiceLine& line : lines) {
        if (totals.empty() || totals.back().msisdn != line.msisdn) {
            totals.push_back({.msisdn = line.msisdn, .amount = line.amount});
        } else {
            add(totals.back().amount, line.amount);
        }
    }
    return totals;
}

Result<RegisterTotals> register_totals(std::span<const InvoiceHead> invoices) {
    std::map<VatRate, TaxedAmount> by_rate;
    RegisterTotals totals;
    for (const InvoiceHead& invoice : invoices) {
        TaxedAmount& of_rate = by_rate[invoice.vat_rate];
        const auto whole = sum(totals.total, invoice.total);
        const auto part = sum(of_rate, invoice.total);
        if (!whole || !part) {
            return fail(ErrorCode::amount_range, "total");
        }
        totals.total = *whole;
        of_rate = *part;
    }
    for (const auto& [rate, amount] : by_rate) {
        totals.by_rate.push_back({.rate = rate, .amount = amount});
    }
    return totals;
}

} // namespace kabinet::domain
