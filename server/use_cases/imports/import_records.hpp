#pragma once

#include "server/ports/import_log.hpp"
#include "server/ports/import_source.hpp"
#include "server/ports/log.hpp"
#include "server/ports/unit_of_work.hpp"
#include "shared/base/clock.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <span>
#include <utility>

// Taking over files: for whoever runs the server, so that nobody is asked for a permission. What was imported is kept
// in the import log and told to the server's log.
namespace kabinet::use_cases {

struct ImportServices {
    ports::UnitOfWork& database;
    const Clock& clock;
    ports::Log& log;
};

/// Whoever waits for it.
struct ImportWatch {
    std::function<void(const ports::ImportProgress&)> progressed;      ///< after every batch
    std::function<void(std::span<const ports::RejectedRow>)> rejected; ///< of a batch, by line
    std::function<bool()> stop;                                        ///< asked before every batch
};

enum class ImportEnd : std::uint8_t { complete, stopped };

/// The import of this file to go on with, finished or not, or a new one when there is none or it is to be done again.
Result<ports::Import> begin_import(const ImportServices& services, const ports::NewImport& import, bool again);

/// Writes down that it is complete.
Result<void> finish_import(const ImportServices& services, ports::ImportKind kind, const ports::Import& import);

/// What storing a record did that came with others.
void count(ports::ImportCounts& counts, ports::Put put) noexcept;

/// A row's own fault, which costs this row alone.
[[nodiscard]] bool is_fault_of_row(const Error& error) noexcept;

/// Stores what `source` gives, batch by batch, each in one transaction together with how far it came.
/// `store(Transaction&, ImportBatch<Record>&, ImportCounts&) -> Result<void>` adds the rows that it refuses to the
/// batch's rejected ones; its error ends the import. Rejected rows are kept before the batch is committed. Without
/// `kept` it is a dry run: everything is tried and nothing is written.
template <class Record, class Store>
Result<ImportEnd> import_records(const ImportServices& services, ports::Import& import,
                                 ports::ImportSource<Record>& source, ports::RejectedRows* kept, Store&& store,
                                 const ImportWatch& watch) {
    ports::ImportBatch<Record> batch;
    while (true) {
        if (watch.stop()) {
            return ImportEnd::stopped;
        }
        const Result<bool> more = source.next(batch);
        if (!more) {
            return std::unexpected(more.error());
        }
        if (!*more) {
            return ImportEnd::complete;
        }
        ports::ImportProgress progress = import.progress;
        bool tried = false;
        Result<void> done = services.database.write([&](ports::Transaction& transaction) -> Result<void> {
            if (auto stored = store(transaction, batch, progress.counts); !stored) {
                return stored;
            }
            std::ranges::sort(batch.rejected, {}, [](const ports::RejectedRow& row) { return row.place.line; });
            progress.counts.rejected += static_cast<std::int64_t>(batch.rejected.size());
            progress.position = batch.end;
            progress.digest = batch.digest;
            if (kept == nullptr) {
                tried = true;
                return fail(ErrorCode::conflict, {}, "a dry run is undone");
            }
            const auto length = kept->add(batch.rejected);
            if (!length) {
                return std::unexpected(length.error());
            }
            progress.rejected_length = *length;
            return transaction.imports().advance(import.id, progress);
        });
        if (!done && !tried) {
            return std::unexpected(std::move(done.error()));
        }
        import.progress = progress;
        watch.rejected(batch.rejected);
        watch.progressed(progress);
    }
}

/// For records that are stored one by one: `put(const Record&) -> Result<Put>`.
template <class Record, class PutOne>
Result<void> store_each(ports::ImportBatch<Record>& batch, ports::ImportCounts& counts, PutOne&& put) {
    for (std::size_t i = 0; i < batch.records.size(); ++i) {
        Result<ports::Put> done = put(batch.records[i]);
        if (done) {
            count(counts, *done);
        } else if (is_fault_of_row(done.error())) {
            batch.rejected.push_back({.place = batch.places[i], .error = std::move(done.error())});
        } else {
            return std::unexpected(std::move(done.error()));
        }
    }
    return {};
}

} // namespace kabinet::use_cases
