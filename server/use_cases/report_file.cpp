#include "server/use_cases/report_file.hpp"

#include "server/use_cases/authorization.hpp"
#include "shared/base/iso8601.hpp"

namespace kabinet::use_cases {

namespace {

/// What a report is made of: one moment of the database, and whom it is for.
struct Source {
    const Services& services;
    const ports::Transaction& transaction;
    const ports::NewReport& wanted;
    ports::Party customer;
    Instant data_at;

    [[nodiscard]] Date day() const { return domain::today_in(services.time_zone, data_at); }

    [[nodiscard]] Result<NamedFile> file(const ports::Document& document, ports::DocumentFormat format,
                                         std::string_view beginning) const {
        return make_file(services, document, {.format = format, .language = wanted.language}, beginning);
    }
};

Result<NamedFile> make_number_list(const Source& source) {
    const auto rows = [&](const ports::TakeRow<ports::LineRow>& take) {
        return each_row(
            ports::LinePageRequest{.search = {}, .after = std::nullopt, .limit = document_page_max},
            [&](const ports::LinePageRequest& page) {
                return source.transaction.lines().page(source.wanted.company, page);
            },
            [](const ports::LineRow& row) { return ports::LinePosition{.text = {}, .msisdn = row.msisdn}; }, take);
    };
    return source.file(ports::NumberListDocument{.customer = source.customer, .data_at = source.data_at, .rows = rows},
                       ports::DocumentFormat::xlsx, "number-list-" + format_date(source.day()));
}

Result<std::vector<domain::LedgerEntry>> entries_of(const Source& source, const ports::ReportDays& days,
                                                    const domain::InstantRange& range) {
    const ports::NewReport& wanted = source.wanted;
    auto invoices =
        source.transaction.invoices().issued_to_accounts(wanted.company, wanted.account, days.first, days.last);
    if (!invoices) {
        return std::unexpected(std::move(invoices.error()));
    }
    std::vector<domain::LedgerEntry> entries;
    for (domain::InvoiceHead& invoice : *invoices) {
        entries.push_back({.date = invoice.issued_on,
                           .document = domain::LedgerDocument::invoice,
                           .number = std::move(invoice.number),
                           .amount = invoice.total.gross});
    }
    const auto add = [&](const ports::StoredPayment& row) -> Result<void> {
        entries.push_back({.date = date_of(source.services.time_zone.to_local(row.payment.at())),
                           .document = domain::LedgerDocument::payment,
                           .number = row.payment.comment(),
                           .amount = row.payment.amount()});
        return {};
    };
    const Result<void> read = each_row(
        ports::PaymentPageRequest{
            .range = range, .after = std::nullopt, .limit = document_page_max, .account = wanted.account},
        [&](const ports::PaymentPageRequest& page) {
            return source.transaction.payments().of_accounts(wanted.company, page);
        },
        [](const ports::StoredPayment& row) { return ports::PaymentPosition{.at = row.payment.at(), .id = row.id}; },
        ports::TakeRow<ports::StoredPayment>(add));
    return read ? Result<std::vector<domain::LedgerEntry>>(std::move(entries)) : std::unexpected(read.error());
}

Result<NamedFile> make_reconciliation(const Source& source) {
    const ports::NewReport& wanted = source.wanted;
    if (!wanted.days) {
        return fail(ErrorCode::internal, {}, "a reconciliation without days");
    }
    const ports::ReportDays days = *wanted.days;
    const domain::InstantRange range = domain::instants_of(days.first, days.last, source.services.time_zone);
    const auto billed = source.transaction.invoices().billed_to_accounts(wanted.company, wanted.account, days.first);
    const auto paid = source.transaction.payments().paid_by_accounts(wanted.company, wanted.account, range.begin);
    if (!billed || !paid) {
        return std::unexpected(billed ? paid.error() : billed.error());
    }
    const auto owed_before = difference(*billed, *paid);
    if (!owed_before) {
        return fail(ErrorCode::amount_range, "total");
    }
    auto entries = entries_of(source, days, range);
    if (!entries) {
        return std::unexpected(std::move(entries.error()));
    }
    auto books = domain::reconcile(*owed_before, std::move(*entries), days.first, days.last);
    if (!books) {
        return std::unexpected(std::move(books.error()));
    }
    return source.file(ports::ReconciliationDocument{.executor = source.services.operator_party,
                                                     .customer = source.customer,
                                                     .account = wanted.account,
                                                     .from = days.first,
                                                     .to = days.last,
                                                     .data_at = source.data_at,
                                                     .books = std::move(*books)},
                       ports::DocumentFormat::pdf,
                       "reconciliation-" + format_date(days.first) + '-' + format_date(days.last));
}

/// Whom the report is about; whoever asked for it must still be allowed to have it.
Result<ports::Party> customer_for(const ports::Transaction& transaction, const ports::NewReport& wanted) {
    const auto may = authorize(transaction, wanted.requested_by, wanted.company, domain::Permission::view_documents);
    if (may) {
        return customer_of(transaction, wanted.requested_by, wanted.company);
    }
    return may.error().code == ErrorCode::not_found ? fail(ErrorCode::forbidden) : std::unexpected(may.error());
}

} // namespace

Result<ReportFile> make_report_file(const Services& services, const ports::Report& report) {
    // All in one transaction: what the file says is of the moment that it names.
    return services.database.read([&](const ports::Transaction& transaction) -> Result<ReportFile> {
        auto customer = customer_for(transaction, report.wanted);
        if (!customer) {
            return std::unexpected(std::move(customer.error()));
        }
        const Source source{.services = services,
                            .transaction = transaction,
                            .wanted = report.wanted,
                            .customer = std::move(*customer),
                            .data_at = services.clock.now()};
        auto file = report.wanted.kind == domain::ReportKind::number_list ? make_number_list(source)
                                                                          : make_reconciliation(source);
        if (!file) {
            return std::unexpected(std::move(file.error()));
        }
        return ReportFile{.file = std::move(*file), .customer = source.customer, .data_at = source.data_at};
    });
}

} // namespace kabinet::use_cases
