#include "server/use_cases/list_invoices.hpp"

namespace kabinet::use_cases {

namespace {

ports::InvoiceMonths months_of(const domain::MonthRange& range) {
    return {.first = range.first().value(), .last = range.last().value()};
}

std::string encode_position(const domain::InvoiceHead& head) {
    return std::to_string(static_cast<int>(head.month.year()) * 12 +
                          static_cast<int>(static_cast<unsigned>(head.month.month())) - 1) +
           '.' + head.account.str();
}

Result<ports::InvoicePosition> decode_position(std::string_view cursor, const domain::MonthRange& range) {
    const std::size_t point = cursor.find('.');
    if (point != std::string_view::npos) {
        auto account = domain::AccountNumber::parse(cursor.substr(point + 1));
        for (auto month = range.first().value(); account && month <= range.last().value();
             month += std::chrono::months(1)) {
            const domain::InvoiceHead head{.number = {},
                                           .account = *account,
                                           .month = month,
                                           .issued_on = {},
                                           .vat_rate = domain::VatRate::of_percent(0),
                                           .total = {}};
            if (encode_position(head) == cursor) {
                return ports::InvoicePosition{.month = month, .account = std::move(*account)};
            }
        }
    }
    return fail(ErrorCode::cursor_invalid, "after");
}

struct WholeRegister {
    domain::RegisterTotals totals;
    std::vector<domain::InvoiceHead> rows;
};

} // namespace

Result<InvoiceList> list_invoices(const Services& services, const Actor& actor, ports::CompanyId company,
                                  const InvoiceListQuery& query) {
    if (query.limit < 1 || query.limit > document_page_max) {
        return fail(ErrorCode::limit_range, "limit");
    }
    ports::InvoicePageRequest request{.months = months_of(query.months), .after = std::nullopt, .limit = query.limit};
    if (query.after.empty()) {
        if (auto noted = note_look(services, actor, ports::ActionKind::view_invoices, company); !noted) {
            return std::unexpected(std::move(noted.error()));
        }
    } else {
        auto position = decode_position(query.after, query.months);
        if (!position) {
            return std::unexpected(std::move(position.error()));
        }
        request.after = std::move(*position);
    }
    return services.database.read([&](const ports::Transaction& transaction) -> Result<InvoiceList> {
        if (auto customer = authorize_documents(transaction, actor, company); !customer) {
            return std::unexpected(std::move(customer.error()));
        }
        auto page = transaction.invoices().page(company, request);
        if (!page) {
            return std::unexpected(std::move(page.error()));
        }
        auto totals = transaction.invoices().totals(company, request.months);
        if (!totals) {
            return std::unexpected(std::move(totals.error()));
        }
        InvoiceList list{.rows = std::move(page->rows), .next = {}, .totals = std::move(*totals)};
        if (page->more) {
            list.next = encode_position(list.rows.back().head);
        }
        return list;
    });
}

Result<NamedFile> export_invoices(const Services& services, const Actor& actor, ports::CompanyId company,
                                  const domain::MonthRange& months, const FileWish& wish) {
    auto customer = note_look(services, actor, ports::ActionKind::view_invoices, company);
    if (!customer) {
        return std::unexpected(std::move(customer.error()));
    }
    // Rows and totals of one moment, or they might disagree; an account has but one row a month.
    auto whole = services.database.read([&](const ports::Transaction& transaction) -> Result<WholeRegister> {
        ports::InvoicePageRequest request{
            .months = months_of(months), .after = std::nullopt, .limit = document_page_max};
        auto totals = transaction.invoices().totals(company, request.months);
        if (!totals) {
            return std::unexpected(std::move(totals.error()));
        }
        WholeRegister found{.totals = std::move(*totals), .rows = {}};
        for (bool more = true; more;) {
            auto page = transaction.invoices().page(company, request);
            if (!page) {
                return std::unexpected(std::move(page.error()));
            }
            for (ports::StoredInvoice& row : page->rows) {
                found.rows.push_back(std::move(row.head));
            }
            more = page->more;
            if (more) {
                request.after = ports::InvoicePosition{found.rows.back().month, found.rows.back().account};
            }
        }
        return found;
    });
    if (!whole) {
        return std::unexpected(std::move(whole.error()));
    }
    return make_file(services,
                     ports::RegisterDocument{.customer = std::move(*customer),
                                             .first = months.first().value(),
                                             .last = months.last().value(),
                                             .totals = std::move(whole->totals),
                                             .rows = ports::rows_of(std::move(whole->rows))},
                     wish, "invoices-" + months.first().str() + '-' + months.last().str());
}

} // namespace kabinet::use_cases
