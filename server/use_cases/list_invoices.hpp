#pragma once

#include "server/use_cases/document_request.hpp"
#include "shared/domain/period/month.hpp"

#include <string>
#include <vector>

namespace kabinet::use_cases {

struct InvoiceListQuery {
    domain::MonthRange months;
    std::string after; ///< `next` of the page before, asked with the same months; empty: from the start
    int limit = 100;   ///< 1 … document_page_max
};

struct InvoiceList {
    std::vector<ports::StoredInvoice> rows; ///< by month, then by account
    std::string next;                       ///< empty: the last page
    domain::RegisterTotals totals;          ///< of all pages together
};

/// The register of invoices (Реестр счетов-фактур). The history has a row of its first page before anything is shown.
/// Errors: `not_found` (no such company for this person), `forbidden` (the role), `cursor_invalid` (after),
/// `limit_range` (limit), `unavailable`.
Result<InvoiceList> list_invoices(const Services& services, const Actor& actor, ports::CompanyId company,
                                  const InvoiceListQuery& query);

/// The same as a file. Errors: as above, and the renderer's.
Result<NamedFile> export_invoices(const Services& services, const Actor& actor, ports::CompanyId company,
                                  const domain::MonthRange& months, const FileWish& wish);

} // namespace kabinet::use_cases
