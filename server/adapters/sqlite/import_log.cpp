#include "server/adapters/sqlite/import_log.hpp"

#include "server/adapters/sqlite/columns.hpp"

#include <algorithm>

namespace kabinet::sqlite {

namespace {

ports::Import import_from(const Row& row) {
    ports::Import import{.id = {row.integer(0)},
                         .progress = {.position = {.offset = static_cast<std::uint64_t>(row.integer(3)),
                                                   .line = static_cast<std::uint64_t>(row.integer(4))},
                                      .digest = {},
                                      .rejected_length = static_cast<std::uint64_t>(row.integer(6)),
                                      .counts = {.added = row.integer(7),
                                                 .changed = row.integer(8),
                                                 .unchanged = row.integer(9),
                                                 .rejected = row.integer(10)}},
                         .started_at = row.instant(1),
                         .finished_at = optional_instant(row, 2)};
    std::ranges::copy(row.blob(5).first(import.progress.digest.size()), import.progress.digest.begin());
    return import;
}

} // namespace

Result<std::optional<ports::Import>> ImportLog::find(ports::ImportKind kind,
                                                     const ports::ContentDigest& fingerprint) const {
    return connection_
        .query("SELECT id, started_at, finished_at, position, line, digest, rejected_length, added, changed, unchanged,"
               " rejected FROM imports WHERE kind = ? AND fingerprint = ? ORDER BY id DESC LIMIT 1",
               ports::import_kind_names.of(kind), fingerprint)
        .first([](const Row& row) { return Result<ports::Import>(import_from(row)); });
}

Result<ports::ImportId> ImportLog::begin(const ports::NewImport& import) {
    return id_of<ports::ImportId>(connection_.insert(
        "INSERT INTO imports (kind, fingerprint, file_name, started_at) VALUES (?, ?, ?, ?)",
        ports::import_kind_names.of(import.kind), import.fingerprint, import.file_name, import.started_at));
}

Result<void> ImportLog::advance(ports::ImportId id, const ports::ImportProgress& progress) {
    return connection_.run("UPDATE imports SET position = ?, line = ?, digest = ?, rejected_length = ?, added = ?,"
                           " changed = ?, unchanged = ?, rejected = ? WHERE id = ?",
                           static_cast<std::int64_t>(progress.position.offset),
                           static_cast<std::int64_t>(progress.position.line), progress.digest,
                           static_cast<std::int64_t>(progress.rejected_length), progress.counts.added,
                           progress.counts.changed, progress.counts.unchanged, progress.counts.rejected, id.value);
}

Result<void> ImportLog::finish(ports::ImportId id, Instant at) {
    return connection_.run("UPDATE imports SET finished_at = ? WHERE id = ?", at, id.value);
}

} // namespace kabinet::sqlite
