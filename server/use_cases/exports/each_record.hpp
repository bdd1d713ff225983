#pragma once

#include "server/ports/import_records.hpp"
#include "server/ports/unit_of_work.hpp"
#include "shared/domain/service/service.hpp"

#include <functional>
#include <optional>

// What is stored, record by record, in an order that never changes: as it was imported it can be given out. For whoever
// runs the server, so that nobody is asked for a permission.
namespace kabinet::use_cases {

template <class Record> using Visit = std::function<Result<void>(const Record&)>;

/// Nothing: every company, by BIN.
using CompanyChoice = std::optional<domain::Bin>;

/// The first error ends the reading and is the answer; `company_unknown`: there is none of this BIN.
Result<void> each_company(const ports::Transaction& transaction, const CompanyChoice& choice,
                          const Visit<ports::Company>& visit);

/// One for each account, by number, or a single one without an account.
Result<void> each_company_record(const ports::Transaction& transaction, const CompanyChoice& choice,
                                 const Visit<ports::CompanyRecord>& visit);

/// By number, company by company.
Result<void> each_line(const ports::Transaction& transaction, const CompanyChoice& choice,
                       const Visit<ports::LineRecord>& visit);

/// In the order of time, line by line, company by company.
Result<void> each_usage(const ports::Transaction& transaction, const CompanyChoice& choice,
                        const Visit<ports::UsageRecord>& visit);

/// Account by account, company by company.
Result<void> each_payment(const ports::Transaction& transaction, const CompanyChoice& choice,
                          const Visit<ports::PaymentRecord>& visit);

/// A record for each line of an invoice; by month and account, company by company.
Result<void> each_invoice(const ports::Transaction& transaction, const CompanyChoice& choice,
                          const Visit<ports::InvoiceRecord>& visit);

// What each line has beside its number: by number, company by company.
Result<void> each_device(const ports::Transaction& transaction, const CompanyChoice& choice,
                         const Visit<ports::DeviceRecord>& visit);
Result<void> each_forwarding(const ports::Transaction& transaction, const CompanyChoice& choice,
                             const Visit<ports::ForwardingRecord>& visit);
Result<void> each_bundle(const ports::Transaction& transaction, const CompanyChoice& choice,
                         const Visit<ports::BundleRecord>& visit);
/// Those that count no longer, too.
Result<void> each_connected_service(const ports::Transaction& transaction, const CompanyChoice& choice,
                                    const Visit<ports::ConnectedServiceRecord>& visit);

/// The catalogue, which is no company's.
Result<void> each_service(const ports::Transaction& transaction, const Visit<domain::Service>& visit);

} // namespace kabinet::use_cases
