#pragma once

#include "server/adapters/files/cells.hpp"
#include "server/adapters/files/csv_writer.hpp"
#include "server/ports/import_records.hpp"
#include "shared/domain/service/service.hpp"

#include <span>

namespace kabinet::files {

/// How one kind of record is written in a file: one row each, the columns in this order.
template <class Record> struct Format {
    std::span<const Column> columns;
    /// Of the row that `cells` stand on. Errors: those of the values, with the column's name as the field.
    Result<Record> (*read)(Cells& cells);
    /// Without the end of the row.
    void (*write)(const Record& record, CsvWriter& csv);
    /// Whether two rows that follow one another are taken over together or not at all; null: no rows are.
    bool (*together)(const Record& one, const Record& next) = nullptr;
};

const Format<ports::CompanyRecord>& companies_format() noexcept;
const Format<ports::LineRecord>& lines_format() noexcept;
const Format<ports::UsageRecord>& usage_format() noexcept;
const Format<ports::PaymentRecord>& payments_format() noexcept;
const Format<domain::Service>& services_format() noexcept;
const Format<ports::InvoiceRecord>& invoices_format() noexcept;
const Format<ports::DeviceRecord>& devices_format() noexcept;
const Format<ports::ForwardingRecord>& forwardings_format() noexcept;
const Format<ports::BundleRecord>& bundles_format() noexcept;
const Format<ports::ConnectedServiceRecord>& connected_services_format() noexcept;

} // namespace kabinet::files
