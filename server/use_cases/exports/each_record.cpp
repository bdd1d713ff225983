#include "server/use_cases/exports/each_record.hpp"

#include <utility>

namespace kabinet::use_cases {

namespace {

constexpr int read_at_once = 1000;

/// Pages one after another: `next(last row of the page before) -> Result<std::vector<Row>>`.
template <class Row, class Next, class Seen> Result<void> each_row(Next&& next, Seen&& seen) {
    std::optional<Row> last;
    while (true) {
        auto rows = next(last);
        if (!rows) {
            return std::unexpected(std::move(rows.error()));
        }
        for (const Row& row : *rows) {
            if (auto done = seen(row); !done) {
                return done;
            }
        }
        if (rows->size() < read_at_once) {
            return {};
        }
        last = std::move(rows->back());
    }
}

} // namespace

Result<void> each_company(const ports::Transaction& transaction, const CompanyChoice& choice,
                          const Visit<ports::Company>& visit) {
    if (choice) {
        const auto company = transaction.companies().find(*choice);
        if (!company) {
            return std::unexpected(company.error());
        }
        return *company ? visit(**company) : fail(ErrorCode::company_unknown, "company");
    }
    return each_row<ports::Company>(
        [&](const std::optional<ports::Company>& last) {
            return transaction.companies().page(last.transform([](const ports::Company& row) { return row.bin; }),
                                                read_at_once);
        },
        visit);
}

Result<void> each_company_record(const ports::Transaction& transaction, const CompanyChoice& choice,
                                 const Visit<ports::CompanyRecord>& visit) {
    return each_company(transaction, choice, [&](const ports::Company& company) -> Result<void> {
        ports::CompanyRecord record{.bin = company.bin, .name = company.name, .account = std::nullopt};
        auto done = each_row<ports::Account>(
            [&](const std::optional<ports::Account>& last) -> Result<std::vector<ports::Account>> {
                auto page = transaction.accounts().page(
                    company.id, {.after = last.transform([](const ports::Account& row) { return row.number; }),
                                 .limit = read_at_once});
                return page ? Result<std::vector<ports::Account>>(std::move(page->rows))
                            : std::unexpected(std::move(page.error()));
            },
            [&](const ports::Account& account) {
                record.account = account;
                return visit(record);
            });
        return done && !record.account ? visit(record) : done;
    });
}

Result<void> each_line(const ports::Transaction& transaction, const CompanyChoice& choice,
                       const Visit<ports::LineRecord>& visit) {
    return each_company(transaction, choice, [&](const ports::Company& company) {
        return each_row<ports::LineRecord>(
            [&](const std::optional<ports::LineRecord>& last) {
                return transaction.lines().records(
                    company.id, last.transform([](const ports::LineRecord& row) { return row.line.msisdn; }),
                    read_at_once);
            },
            visit);
    });
}

Result<void> each_usage(const ports::Transaction& transaction, const CompanyChoice& choice,
                        const Visit<ports::UsageRecord>& visit) {
    const auto kept = transaction.usage().kept();
    if (!kept) {
        return std::unexpected(kept.error());
    }
    const domain::InstantRange whole_time = kept->value_or(domain::InstantRange{});
    return each_company(transaction, choice, [&](const ports::Company& company) {
        return transaction.usage().scan(
            {.company = company.id, .first = std::nullopt, .last = std::nullopt, .range = whole_time},
            [&](const domain::Msisdn& line, const ports::StoredCdr& stored) {
                return visit({.line = line, .cdr = stored.cdr, .name = {}, .id = stored.id});
            });
    });
}

Result<void> each_payment(const ports::Transaction& transaction, const CompanyChoice& choice,
                          const Visit<ports::PaymentRecord>& visit) {
    return each_company(transaction, choice,
                        [&](const ports::Company& company) { return transaction.payments().scan(company.id, visit); });
}

Result<void> each_invoice(const ports::Transaction& transaction, const CompanyChoice& choice,
                          const Visit<ports::InvoiceRecord>& visit) {
    return each_company(transaction, choice, [&](const ports::Company& company) {
        return transaction.invoices().scan(
            company.id, [&](const domain::InvoiceHead& head, const domain::InvoiceLine& line) {
                return visit({.number = head.number,
                              .account = head.account,
                              .month = head.month,
                              .issued_on = head.issued_on,
                              .vat_rate = head.vat_rate,
                              .total = head.total.gross,
                              .charge = {.msisdn = line.msisdn, .kind = line.kind, .amount = line.amount.gross}});
            });
    });
}

Result<void> each_service(const ports::Transaction& transaction, const Visit<domain::Service>& visit) {
    const auto services = transaction.catalogue().services();
    if (!services) {
        return std::unexpected(services.error());
    }
    for (const domain::Service& service : *services) {
        if (auto done = visit(service); !done) {
            return done;
        }
    }
    return {};
}

} // namespace kabinet::use_cases
