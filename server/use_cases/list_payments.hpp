#pragma once

#include "server/use_cases/document_request.hpp"
#include "shared/domain/period/record_period.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kabinet::use_cases {

/// Whose payments: of a line that is paid in advance, or of the company's accounts that are paid afterwards.
struct PaymentsOf {
    ports::CompanyId company;
    std::optional<domain::Msisdn> line;
};

struct PaymentListQuery {
    domain::PaymentsPeriod period;
    std::string after; ///< `next` of the page before, asked with the same period; empty: from the newest
    int limit = 100;   ///< 1 … document_page_max
};

struct PaymentList {
    std::vector<ports::StoredPayment> rows; ///< newest first
    std::string next;                       ///< empty: the last page
};

/// The history has a row of its first page before anything is shown. Errors: `not_found` (no such company for this
/// person, or no such line in it), `forbidden` (the role), `cursor_invalid` (after), `limit_range` (limit),
/// `unavailable`.
Result<PaymentList> list_payments(const Services& services, const Actor& actor, const PaymentsOf& whose,
                                  const PaymentListQuery& query);

/// The same as a file. Errors: as above, and the renderer's.
Result<NamedFile> export_payments(const Services& services, const Actor& actor, const PaymentsOf& whose,
                                  const domain::PaymentsPeriod& period, const FileWish& wish);

} // namespace kabinet::use_cases
