#pragma once

#include "server/ports/import_log.hpp"
#include "server/ports/import_source.hpp"
#include "shared/l10n/language.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <utility>

namespace kabinet::cli {

/// What one file's import says in the end, on standard output: what became of its rows, and why some were rejected. In
/// a dry run the first of those are named on standard error meanwhile, as there is no file of them.
class ImportReport {
public:
    ImportReport(std::string path, l10n::Language language, bool dry_run)
        : path_(std::move(path))
        , language_(language)
        , dry_run_(dry_run) {}

    void add(std::span<const ports::RejectedRow> rows);
    void say(const ports::ImportCounts& counts, const std::filesystem::path& rejected) const;

private:
    std::string path_;
    l10n::Language language_;
    bool dry_run_;
    std::map<ErrorCode, std::int64_t> reasons_;
    std::size_t named_ = 0;
};

} // namespace kabinet::cli
