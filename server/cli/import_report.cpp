#include "server/cli/import_report.hpp"

#include "shared/l10n/tr.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace kabinet::cli {

namespace {

constexpr std::size_t most_named = 20;

} // namespace

void ImportReport::add(std::span<const ports::RejectedRow> rows) {
    for (const ports::RejectedRow& row : rows) {
        ++reasons_[row.error.code];
        if (dry_run_ && named_ < most_named) {
            ++named_;
            fmt::print(stderr, "{}:{}: {}{}{}: {}\n", path_, row.place.line, row.error.field,
                       row.error.field.empty() ? "" : ": ", code_name(row.error.code),
                       l10n::tr(language_, l10n::error_message(row.error.code)));
        }
    }
}

void ImportReport::say(const ports::ImportCounts& counts, const std::filesystem::path& rejected) const {
    fmt::print("{}: {} added, {} changed, {} unchanged, {} rejected", path_, counts.added, counts.changed,
               counts.unchanged, counts.rejected);
    if (dry_run_) {
        fmt::print("; nothing was written");
    } else if (counts.rejected > 0) {
        fmt::print(": see {}", rejected.string());
    }
    fmt::print("\n");
    for (const auto& [code, count] : reasons_) {
        fmt::print("  {:>9}  {}  {}\n", count, code_name(code), l10n::tr(language_, l10n::error_message(code)));
    }
}

} // namespace kabinet::cli
