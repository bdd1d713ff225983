#include "server/use_cases/imports/import_records.hpp"
#include "server/use_cases/imports/store_records.hpp"

#include <span>

namespace kabinet::use_cases {

namespace {

bool same_head(const ports::InvoiceRecord& one, const ports::InvoiceRecord& other) {
    return one.account == other.account && one.month == other.month && one.issued_on == other.issued_on &&
           one.vat_rate == other.vat_rate && one.total == other.total;
}

Result<ports::Put> put(ports::Transaction& transaction, std::span<const ports::InvoiceRecord> rows) {
    const ports::InvoiceRecord& head = rows.front();
    const auto account = transaction.companies().find_account(head.account);
    if (!account) {
        return std::unexpected(account.error());
    }
    if (!*account) {
        return fail(ErrorCode::account_unknown, "account");
    }
    domain::NewInvoice given{.number = head.number,
                             .account = head.account,
                             .month = head.month,
                             .issued_on = head.issued_on,
                             .vat_rate = head.vat_rate,
                             .charges = {},
                             .stated_total = head.total};
    for (const ports::InvoiceRecord& row : rows) {
        if (!same_head(head, row)) {
            return fail(ErrorCode::conflict, "invoice");
        }
        given.charges.push_back(row.charge);
    }
    const auto invoice = domain::Invoice::create(std::move(given));
    return invoice ? transaction.invoices().put((*account)->company, *invoice) : std::unexpected(invoice.error());
}

} // namespace

Result<void> store_invoices(ports::Transaction& transaction, ports::ImportBatch<ports::InvoiceRecord>& batch,
                            ports::ImportCounts& counts) {
    const std::span<const ports::InvoiceRecord> rows(batch.records);
    for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        while (end < rows.size() && rows[end].number == rows[begin].number) {
            ++end;
        }
        const auto done = put(transaction, rows.subspan(begin, end - begin));
        if (done) {
            count(counts, *done);
        } else if (!is_fault_of_row(done.error())) {
            return std::unexpected(done.error());
        } else {
            for (std::size_t i = begin; i < end; ++i) {
                batch.rejected.push_back({.place = batch.places[i], .error = done.error()});
            }
        }
    }
    return {};
}

} // namespace kabinet::use_cases
