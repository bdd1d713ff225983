#pragma once

#include "server/ports/ids.hpp"
#include "server/ports/import_source.hpp"
#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"
#include "shared/base/names.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kabinet::ports {

using ImportId = Id<struct ImportNoun>;

enum class ImportKind : std::uint8_t {
    companies,
    lines,
    usage,
    payments,
    services,
    invoices,
    devices, ///< registered with lines
    forwardings,
    bundles,
    connected_services,
};

inline constexpr Names<ImportKind, 10> import_kind_names{{"companies", "lines", "usage", "payments", "services",
                                                          "invoices", "devices", "forwardings", "bundles",
                                                          "connected_services"}};

inline constexpr std::array import_kinds{ImportKind::companies,         ImportKind::lines,       ImportKind::usage,
                                         ImportKind::payments,          ImportKind::services,    ImportKind::invoices,
                                         ImportKind::devices,           ImportKind::forwardings, ImportKind::bundles,
                                         ImportKind::connected_services};

/// In records; `rejected` in rows of the file.
struct ImportCounts {
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t rejected = 0;

    bool operator==(const ImportCounts&) const noexcept = default;
};

/// How far an import came. It is stored with the very rows it speaks of.
struct ImportProgress {
    FilePosition position;
    ContentDigest digest{};            ///< of the file's bytes before the position
    std::uint64_t rejected_length = 0; ///< of what is kept of rejected rows, in bytes
    ImportCounts counts;
};

struct NewImport {
    ImportKind kind = ImportKind::companies;
    ContentDigest fingerprint{}; ///< of the file's beginning, its length, and how it is read
    std::string file_name;
    Instant started_at;
};

struct Import {
    ImportId id;
    ImportProgress progress;
    Instant started_at;
    std::optional<Instant> finished_at;
};

/// Which files were imported, when, how far, and what became of their rows.
class ImportLog {
public:
    ImportLog() = default;
    ImportLog(const ImportLog&) = delete;
    ImportLog& operator=(const ImportLog&) = delete;
    virtual ~ImportLog() = default;

    /// The latest import of this file.
    [[nodiscard]] virtual Result<std::optional<Import>> find(ImportKind kind,
                                                             const ContentDigest& fingerprint) const = 0;
    virtual Result<ImportId> begin(const NewImport& import) = 0;
    virtual Result<void> advance(ImportId id, const ImportProgress& progress) = 0;
    virtual Result<void> finish(ImportId id, Instant at) = 0;
};

} // namespace kabinet::ports
