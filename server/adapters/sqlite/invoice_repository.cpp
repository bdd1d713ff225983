#include "server/adapters/sqlite/invoice_repository.hpp"

#include "server/adapters/sqlite/columns.hpp"

#include <algorithm>

namespace kabinet::sqlite {

namespace {

domain::TaxedAmount amount_from(const Row& row, int column) {
    return {.gross = Money::of_tiyn(row.integer(column)), .vat = Money::of_tiyn(row.integer(column + 1))};
}

/// Of the columns number, account, month, issued_day, vat_basis_points, gross_tiyn, vat_tiyn.
Result<domain::InvoiceHead> head_from(const Row& row, int first) {
    auto account = stored(domain::AccountNumber::parse(row.text(first + 1)));
    if (!account) {
        return std::unexpected(std::move(account.error()));
    }
    const auto rate = stored(domain::VatRate::of_basis_points(row.integer(first + 4)));
    if (!rate) {
        return std::unexpected(rate.error());
    }
    return domain::InvoiceHead{.number = std::string(row.text(first)),
                               .account = std::move(*account),
                               .month = month_of(row.integer(first + 2)),
                               .issued_on = day_of(row.integer(first + 3)),
                               .vat_rate = *rate,
                               .total = amount_from(row, first + 5)};
}

Result<ports::StoredInvoice> invoice_from(const Row& row) {
    auto head = head_from(row, 1);
    return head ? Result<ports::StoredInvoice>({.id = {row.integer(0)}, .head = std::move(*head)})
                : std::unexpected(std::move(head.error()));
}

bool same_head(const domain::InvoiceHead& left, const domain::InvoiceHead& right) {
    return left.number == right.number && left.issued_on == right.issued_on && left.vat_rate == right.vat_rate &&
           left.total == right.total;
}

/// Whether the invoice's lines are those that are stored.
Result<bool> same_lines(Connection& connection, ports::InvoiceId id, const domain::Invoice& invoice) {
    const auto differing =
        connection.query("SELECT count(*) FROM invoice_lines WHERE invoice_id = ?", id.value).number();
    if (!differing) {
        return std::unexpected(differing.error());
    }
    if (static_cast<std::size_t>(*differing) != invoice.lines().size()) {
        return false;
    }
    for (const domain::InvoiceLine& line : invoice.lines()) {
        const auto found =
            connection
                .query("SELECT count(*) FROM invoice_lines WHERE invoice_id = ? AND msisdn = ? AND kind = ?"
                       " AND gross_tiyn = ? AND vat_tiyn = ?",
                       id.value, number_of(line.msisdn), domain::name_of(line.kind), line.amount.gross.tiyn(),
                       line.amount.vat.tiyn())
                .number();
        if (!found || *found == 0) {
            return found ? Result<bool>(false) : std::unexpected(found.error());
        }
    }
    return true;
}

Result<void> add_lines(Connection& connection, ports::InvoiceId id, const domain::Invoice& invoice) {
    for (const domain::InvoiceLine& line : invoice.lines()) {
        if (auto added = connection.run("INSERT INTO invoice_lines (invoice_id, msisdn, kind, gross_tiyn, vat_tiyn)"
                                        " VALUES (?, ?, ?, ?, ?)",
                                        id.value, number_of(line.msisdn), domain::name_of(line.kind),
                                        line.amount.gross.tiyn(), line.amount.vat.tiyn());
            !added) {
            return added;
        }
    }
    return {};
}

} // namespace

Result<ports::InvoicePage> InvoiceRepository::page(ports::CompanyId company,
                                                   const ports::InvoicePageRequest& request) const {
    const std::int64_t first = month_number(request.after ? request.after->month : request.months.first);
    return page_of<ports::InvoicePage>(
        connection_
            .query("SELECT id, number, account, month, issued_day, vat_basis_points, gross_tiyn, vat_tiyn FROM invoices"
                   " WHERE company_id = ? AND month >= ? AND month <= ? AND (month > ? OR account > ?)"
                   " ORDER BY month, account LIMIT ?",
                   company.value, first, month_number(request.months.last), first,
                   request.after ? request.after->account.digits() : std::string_view(), request.limit + 1)
            .all(invoice_from),
        request.limit);
}

Result<domain::RegisterTotals> InvoiceRepository::totals(ports::CompanyId company,
                                                         const ports::InvoiceMonths& months) const {
    auto by_rate = connection_
                       .query("SELECT vat_basis_points, sum(gross_tiyn), sum(vat_tiyn) FROM invoices"
                              " WHERE company_id = ? AND month BETWEEN ? AND ? GROUP BY vat_basis_points"
                              " ORDER BY vat_basis_points",
                              company.value, month_number(months.first), month_number(months.last))
                       .all([](const Row& row) -> Result<domain::RateTotal> {
                           const auto rate = stored(domain::VatRate::of_basis_points(row.integer(0)));
                           return rate ? Result<domain::RateTotal>({.rate = *rate, .amount = amount_from(row, 1)})
                                       : std::unexpected(rate.error());
                       });
    if (!by_rate) {
        return std::unexpected(std::move(by_rate.error()));
    }
    domain::RegisterTotals totals{.by_rate = std::move(*by_rate), .total = {}};
    for (const domain::RateTotal& part : totals.by_rate) {
        const auto next = sum(totals.total, part.amount);
        if (!next) {
            return fail(ErrorCode::amount_range, "total");
        }
        totals.total = *next;
    }
    return totals;
}

Result<std::optional<ports::StoredInvoice>> InvoiceRepository::find(ports::CompanyId company,
                                                                    const domain::AccountNumber& account,
                                                                    std::chrono::year_month month) const {
    return connection_
        .query("SELECT id, number, account, month, issued_day, vat_basis_points, gross_tiyn, vat_tiyn FROM invoices"
               " WHERE account = ? AND month = ? AND company_id = ?",
               account.digits(), month_number(month), company.value)
        .first(invoice_from);
}

Result<std::vector<std::chrono::year_month>> InvoiceRepository::months(ports::CompanyId company,
                                                                       const domain::AccountNumber& account) const {
    return connection_
        .query("SELECT month FROM invoices WHERE account = ? AND company_id = ? ORDER BY month DESC", account.digits(),
               company.value)
        .all([](const Row& row) { return Result<std::chrono::year_month>(month_of(row.integer(0))); });
}

Result<std::vector<domain::KindTotal>> InvoiceRepository::kind_totals(ports::InvoiceId invoice) const {
    auto totals =
        connection_
            .query("SELECT kind, sum(gross_tiyn), sum(vat_tiyn) FROM invoice_lines WHERE invoice_id = ? GROUP BY kind",
                   invoice.value)
            .all([](const Row& row) -> Result<domain::KindTotal> {
                const auto kind = known(domain::charge_kind_from(row.text(0)));
                return kind ? Result<domain::KindTotal>({.kind = *kind, .amount = amount_from(row, 1)})
                            : std::unexpected(kind.error());
            });
    if (totals) {
        std::ranges::sort(*totals, {}, &domain::KindTotal::kind);
    }
    return totals;
}

Result<ports::NumberTotalPage> InvoiceRepository::number_totals(ports::InvoiceId invoice,
                                                                const std::optional<domain::Msisdn>& after,
                                                                int limit) const {
    return page_of<ports::NumberTotalPage>(
        connection_
            .query("SELECT msisdn, sum(gross_tiyn), sum(vat_tiyn) FROM invoice_lines"
                   " WHERE invoice_id = ? AND msisdn > ? GROUP BY msisdn ORDER BY msisdn LIMIT ?",
                   invoice.value, after.transform(number_of).value_or(0), limit + 1)
            .all([](const Row& row) -> Result<domain::NumberTotal> {
                const auto msisdn = msisdn_of(row.integer(0));
                return msisdn ? Result<domain::NumberTotal>({.msisdn = *msisdn, .amount = amount_from(row, 1)})
                              : std::unexpected(msisdn.error());
            }),
        limit);
}

Result<Money> InvoiceRepository::billed_to_accounts(ports::CompanyId company,
                                                    const std::optional<domain::AccountNumber>& account,
                                                    Date before) const {
    return money_of(connection_
                        .query("SELECT sum(gross_tiyn) FROM invoices JOIN accounts ON accounts.number = account"
                               " WHERE invoices.company_id = ?1 AND issued_day < ?2 AND billing_method = 'credit'"
                               " AND (?3 IS NULL OR account = ?3)",
                               company.value, day_number(before), account.transform(&domain::AccountNumber::digits))
                        .number());
}

Result<std::vector<domain::InvoiceHead>>
InvoiceRepository::issued_to_accounts(ports::CompanyId company, const std::optional<domain::AccountNumber>& account,
                                      Date first, Date last) const {
    return connection_
        .query("SELECT invoices.number, account, month, issued_day, vat_basis_points, gross_tiyn, vat_tiyn"
               " FROM invoices JOIN accounts ON accounts.number = account"
               " WHERE invoices.company_id = ?1 AND issued_day BETWEEN ?2 AND ?3 AND billing_method = 'credit'"
               " AND (?4 IS NULL OR account = ?4) ORDER BY issued_day, account",
               company.value, day_number(first), day_number(last), account.transform(&domain::AccountNumber::digits))
        .all([](const Row& row) { return head_from(row, 0); });
}

Result<void> InvoiceRepository::scan(
    ports::CompanyId company,
    const std::function<Result<void>(const domain::InvoiceHead&, const domain::InvoiceLine&)>& visit) const {
    return connection_
        .query("SELECT number, account, month, issued_day, vat_basis_points, invoices.gross_tiyn, invoices.vat_tiyn,"
               " msisdn, kind, invoice_lines.gross_tiyn, invoice_lines.vat_tiyn"
               " FROM invoices CROSS JOIN invoice_lines ON invoice_id = id WHERE company_id = ?"
               " ORDER BY month, account, msisdn, kind",
               company.value)
        .each([&](const Row& row) -> Result<void> {
            const auto head = head_from(row, 0);
            const auto msisdn = msisdn_of(row.integer(7));
            const auto kind = known(domain::charge_kind_from(row.text(8)));
            if (!head || !msisdn || !kind) {
                return std::unexpected(!head ? head.error() : !msisdn ? msisdn.error() : kind.error());
            }
            return visit(*head, {.msisdn = *msisdn, .kind = *kind, .amount = amount_from(row, 9)});
        });
}

Result<ports::Put> InvoiceRepository::put(ports::CompanyId company, const domain::Invoice& invoice) {
    const domain::InvoiceHead& head = invoice.head();
    const auto before = find(company, head.account, head.month);
    if (!before) {
        return std::unexpected(before.error());
    }
    if (*before) {
        const auto same =
            same_head((*before)->head, head) ? same_lines(connection_, (*before)->id, invoice) : Result<bool>(false);
        if (!same) {
            return std::unexpected(same.error());
        }
        if (*same) {
            return ports::Put::unchanged;
        }
        // Before the old one goes: what is refused changes nothing.
        const auto taken =
            connection_
                .query("SELECT count(*) FROM invoices WHERE number = ? AND id <> ?", head.number, (*before)->id.value)
                .number();
        if (!taken || *taken != 0) {
            return taken ? fail(ErrorCode::conflict, "number") : std::unexpected(taken.error());
        }
        if (auto gone = connection_.run("DELETE FROM invoices WHERE id = ?", (*before)->id.value); !gone) {
            return std::unexpected(std::move(gone.error()));
        }
    }
    const auto id = id_of<ports::InvoiceId>(connection_.insert(
        "INSERT INTO invoices (company_id, account, month, number, issued_day, vat_basis_points,"
        " gross_tiyn, vat_tiyn) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        company.value, head.account.digits(), month_number(head.month), head.number, day_number(head.issued_on),
        std::int64_t{head.vat_rate.basis_points()}, head.total.gross.tiyn(), head.total.vat.tiyn()));
    if (!id) {
        return std::unexpected(id.error());
    }
    if (auto added = add_lines(connection_, *id, invoice); !added) {
        return std::unexpected(std::move(added.error()));
    }
    return *before ? ports::Put::changed : ports::Put::added;
}

} // namespace kabinet::sqlite
