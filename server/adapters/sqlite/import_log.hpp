#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/import_log.hpp"

namespace kabinet::sqlite {

class ImportLog final : public ports::ImportLog {
public:
    explicit ImportLog(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<std::optional<ports::Import>> find(ports::ImportKind kind,
                                                            const ports::ContentDigest& fingerprint) const override;
    Result<ports::ImportId> begin(const ports::NewImport& import) override;
    Result<void> advance(ports::ImportId id, const ports::ImportProgress& progress) override;
    Result<void> finish(ports::ImportId id, Instant at) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
