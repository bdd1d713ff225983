#pragma once

#include "server/ports/import_log.hpp"
#include "server/ports/import_records.hpp"
#include "server/ports/import_source.hpp"
#include "server/ports/unit_of_work.hpp"
#include "shared/domain/service/service.hpp"

// What becomes of a batch's records, one function for each kind. Rows that cannot be stored are added to the batch's
// rejected ones.
namespace kabinet::use_cases {

/// A company that is there gets the name of the row; so does its account. Errors of rows: `account_foreign`.
Result<void> store_companies(ports::Transaction& transaction, ports::ImportBatch<ports::CompanyRecord>& batch,
                             ports::ImportCounts& counts);

/// A line belongs to the company of its account. What LineRepository::put() lets stay stays. Errors of rows:
/// `account_unknown`, `account_foreign` (the line is another company's than the account), `iccid_in_use`.
Result<void> store_lines(ports::Transaction& transaction, ports::ImportBatch<ports::LineRecord>& batch,
                         ports::ImportCounts& counts);

/// A payment belongs to the company of its account. Errors of rows: `account_unknown`.
Result<void> store_payments(ports::Transaction& transaction, ports::ImportBatch<ports::PaymentRecord>& batch,
                            ports::ImportCounts& counts);

Result<void> store_services(ports::Transaction& transaction, ports::ImportBatch<domain::Service>& batch,
                            ports::ImportCounts& counts);

/// Rows of one number that follow one another are one invoice, which is taken over whole or not at all; it is counted
/// once. Errors of rows: `account_unknown`, those of domain::Invoice::create(), `conflict` (invoice: its rows say
/// different things of it, or another account or month has the number).
Result<void> store_invoices(ports::Transaction& transaction, ports::ImportBatch<ports::InvoiceRecord>& batch,
                            ports::ImportCounts& counts);

// What lines have beside their number; what a file does not name stays. Errors of rows: `line_unknown` (number).

/// Also: `imei_registered_elsewhere`.
Result<void> store_devices(ports::Transaction& transaction, ports::ImportBatch<ports::DeviceRecord>& batch,
                           ports::ImportCounts& counts);

/// A rule takes the place of the one of its kind.
Result<void> store_forwardings(ports::Transaction& transaction, ports::ImportBatch<ports::ForwardingRecord>& batch,
                               ports::ImportCounts& counts);

/// A bundle takes the place of the one of its kind and first day.
Result<void> store_bundles(ports::Transaction& transaction, ports::ImportBatch<ports::BundleRecord>& batch,
                           ports::ImportCounts& counts);

/// Also: `service_unknown`.
Result<void> store_connected_services(ports::Transaction& transaction,
                                      ports::ImportBatch<ports::ConnectedServiceRecord>& batch,
                                      ports::ImportCounts& counts);

} // namespace kabinet::use_cases
