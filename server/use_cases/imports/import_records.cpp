#include "server/use_cases/imports/import_records.hpp"

namespace kabinet::use_cases {

Result<ports::Import> begin_import(const ImportServices& services, const ports::NewImport& import, bool again) {
    return services.database.write([&](ports::Transaction& transaction) -> Result<ports::Import> {
        if (!again) {
            auto known = transaction.imports().find(import.kind, import.fingerprint);
            if (!known) {
                return std::unexpected(std::move(known.error()));
            }
            if (*known) {
                return **known;
            }
        }
        const auto id = transaction.imports().begin(import);
        if (!id) {
            return std::unexpected(id.error());
        }
        return ports::Import{.id = *id, .progress = {}, .started_at = import.started_at, .finished_at = std::nullopt};
    });
}

Result<void> finish_import(const ImportServices& services, ports::ImportKind kind, const ports::Import& import) {
    const auto done = services.database.write(
        [&](ports::Transaction& transaction) { return transaction.imports().finish(import.id, services.clock.now()); });
    if (done) {
        const ports::ImportCounts& counts = import.progress.counts;
        services.log.info("imported", {{"kind", ports::import_kind_names.of(kind)},
                                       {"import", import.id.value},
                                       {"added", counts.added},
                                       {"changed", counts.changed},
                                       {"unchanged", counts.unchanged},
                                       {"rejected", counts.rejected}});
    }
    return done;
}

void count(ports::ImportCounts& counts, ports::Put put) noexcept {
    switch (put) {
    case ports::Put::added:
        ++counts.added;
        break;
    case ports::Put::changed:
        ++counts.changed;
        break;
    case ports::Put::unchanged:
        ++counts.unchanged;
        break;
    }
}

bool is_fault_of_row(const Error& error) noexcept {
    return error.code != ErrorCode::unavailable && error.code != ErrorCode::internal;
}

} // namespace kabinet::use_cases
