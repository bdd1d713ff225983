#include "server/use_cases/imports/import_records.hpp"
#include "server/use_cases/imports/store_records.hpp"

namespace kabinet::use_cases {

namespace {

/// `put(const Record&) -> Result<Put>` of the records whose line is there.
template <class Record, class PutOne>
Result<void> store_of_lines(const ports::Transaction& transaction, ports::ImportBatch<Record>& batch,
                            ports::ImportCounts& counts, PutOne&& put) {
    return store_each(batch, counts, [&](const Record& record) -> Result<ports::Put> {
        const auto known = transaction.lines().exists(record.line);
        if (!known) {
            return std::unexpected(known.error());
        }
        return *known ? put(record) : fail(ErrorCode::line_unknown, "number");
    });
}

} // namespace

Result<void> store_devices(ports::Transaction& transaction, ports::ImportBatch<ports::DeviceRecord>& batch,
                           ports::ImportCounts& counts) {
    return store_of_lines(transaction, batch, counts, [&](const ports::DeviceRecord& record) {
        return transaction.devices().put(record.line, record.device);
    });
}

Result<void> store_forwardings(ports::Transaction& transaction, ports::ImportBatch<ports::ForwardingRecord>& batch,
                               ports::ImportCounts& counts) {
    return store_of_lines(transaction, batch, counts, [&](const ports::ForwardingRecord& record) {
        return transaction.forwardings().set(record.line, record.rule);
    });
}

Result<void> store_bundles(ports::Transaction& transaction, ports::ImportBatch<ports::BundleRecord>& batch,
                           ports::ImportCounts& counts) {
    return store_of_lines(transaction, batch, counts, [&](const ports::BundleRecord& record) {
        return transaction.bundles().put(record.line, record.bundle);
    });
}

Result<void> store_connected_services(ports::Transaction& transaction,
                                      ports::ImportBatch<ports::ConnectedServiceRecord>& batch,
                                      ports::ImportCounts& counts) {
    return store_of_lines(transaction, batch, counts, [&](const ports::ConnectedServiceRecord& record) {
        auto stored = transaction.connected_services().put(record.line, record.service);
        const bool unknown = !stored && stored.error().code == ErrorCode::conflict; // the line is there
        return unknown ? fail(ErrorCode::service_unknown, "service") : stored;
    });
}

} // namespace kabinet::use_cases
