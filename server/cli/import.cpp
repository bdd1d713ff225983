#include "server/adapters/files/prefetched_source.hpp"
#include "server/adapters/files/rejected_file.hpp"
#include "server/adapters/files/table.hpp"
#include "server/adapters/logging/stderr_log.hpp"
#include "server/adapters/system/stop_signals.hpp"
#include "server/adapters/system/system_clock.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/database_access.hpp"
#include "server/cli/import_report.hpp"
#include "server/cli/progress_line.hpp"
#include "server/use_cases/imports/import_records.hpp"
#include "server/use_cases/imports/store_records.hpp"
#include "server/use_cases/imports/store_usage.hpp"
#include "shared/l10n/tr.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <utility>

namespace kabinet::cli {

namespace {

constexpr int all_in = 0;
constexpr int some_rejected = 1;
// One transaction each.
constexpr std::size_t nouns_at_once = 10'000;
// Many: what belongs to one page of the database is written together.
constexpr std::size_t usage_at_once = 250'000;

/// What is the same for all files of a run.
struct Run {
    const use_cases::ImportServices& services;
    const Invocation& invocation;
    std::string map_text;
    TimeZone zone;
    l10n::Language language;
    const std::atomic<bool>& stopped;
};

/// One file on its way in.
struct Job {
    const Run& run;
    const std::string& path;
    files::InputFile file;
    files::ColumnMap map;
};

using Answer = std::expected<int, std::string>;

std::string manner_of(const Run& run) {
    return fmt::format("{} {} {}\n{}", ports::import_kind_names.of(run.invocation.kind), run.zone.name(),
                       run.invocation.import.encoding, run.map_text);
}

std::string sentence_of(const Error& error) {
    return error.detail.empty() ? std::string(code_name(error.code)) : error.detail;
}

/// The import to go on with. Its finished_at says that there is nothing to do.
std::expected<ports::Import, std::string> begin(const Job& job) {
    if (job.run.invocation.import.dry_run) {
        return ports::Import{};
    }
    const auto fingerprint = files::fingerprint_of(job.file, manner_of(job.run));
    if (!fingerprint) {
        return std::unexpected(sentence_of(fingerprint.error()));
    }
    const ports::NewImport wanted{.kind = job.run.invocation.kind,
                                  .fingerprint = *fingerprint,
                                  .file_name = std::filesystem::path(job.path).filename().string(),
                                  .started_at = job.run.services.clock.now()};
    auto import = use_cases::begin_import(job.run.services, wanted, job.run.invocation.import.again);
    if (import && import->progress.position.offset > 0) {
        // It begins like one that was imported. Is it the same up to there?
        files::GrowingDigest digest(job.file);
        const std::uint64_t offset = import->progress.position.offset;
        const auto found = digest.up_to(std::min(offset, job.file.size()));
        if (!found) {
            return std::unexpected(sentence_of(found.error()));
        }
        if (offset > job.file.size() || *found != import->progress.digest) {
            import = use_cases::begin_import(job.run.services, wanted, true);
        }
    }
    return import ? std::expected<ports::Import, std::string>(*import) : std::unexpected(sentence_of(import.error()));
}

std::int64_t total(const ports::ImportCounts& counts) noexcept {
    return counts.added + counts.changed + counts.unchanged + counts.rejected;
}

template <class Record, class Store>
Answer import_file(Job& job, const files::Format<Record>& format, std::size_t rows_at_once, Store&& store) {
    const ImportOptions& options = job.run.invocation.import;
    auto table = files::Table::open(job.file, format.columns, job.map);
    if (!table) {
        return std::unexpected(std::move(table.error()));
    }
    auto import = begin(job);
    if (!import) {
        return std::unexpected(std::move(import.error()));
    }
    const std::filesystem::path rejected_path = job.path + ".rejected.csv";
    if (import->finished_at) {
        fmt::print("{}: was imported before, nothing to do (--again imports it once more)\n", job.path);
        return import->progress.counts.rejected > 0 ? some_rejected : all_in;
    }
    const std::uint64_t begin_offset = import->progress.position.offset;
    if (begin_offset > 0) {
        table->go_to(import->progress.position);
        fmt::print("{}: goes on at line {}\n", job.path, import->progress.position.line);
    }
    std::expected<std::unique_ptr<files::RejectedFile>, std::string> kept; // none in a dry run
    if (!options.dry_run) {
        kept = files::RejectedFile::open(
            job.file,
            {.path = rejected_path,
             .delimiter = table->layout().delimiter,
             .encoding = table->layout().encoding,
             .length = import->progress.rejected_length},
            [&](ErrorCode code) { return std::string(l10n::tr(job.run.language, l10n::error_message(code))); });
        if (!kept) {
            return std::unexpected(std::move(kept.error()));
        }
    }
    files::PrefetchedSource<Record> source(
        std::make_unique<files::TableSource<Record>>(job.file, *table, format, job.map, job.run.zone, rows_at_once));
    ImportReport report(job.path, job.run.language, options.dry_run);
    Result<use_cases::ImportEnd> end = use_cases::ImportEnd::complete;
    {
        ProgressLine progress(job.path, begin_offset, job.file.size());
        const std::int64_t rows_before = total(import->progress.counts);
        const use_cases::ImportWatch watch{
            .progressed =
                [&](const ports::ImportProgress& now) {
                    progress.show(total(now.counts) - rows_before, now.position.offset);
                },
            .rejected = [&](std::span<const ports::RejectedRow> rows) { report.add(rows); },
            .stop = [&] { return job.run.stopped.load(); }};
        end = use_cases::import_records(job.run.services, *import, source, kept->get(), store, watch);
    }
    if (!end) {
        return std::unexpected(sentence_of(end.error()));
    }
    if (*end == use_cases::ImportEnd::stopped) {
        return std::unexpected(
            fmt::format("stopped before line {}: the same command goes on there", import->progress.position.line));
    }
    if (!options.dry_run) {
        if (auto done = use_cases::finish_import(job.run.services, job.run.invocation.kind, *import); !done) {
            return std::unexpected(sentence_of(done.error()));
        }
    }
    report.say(import->progress.counts, rejected_path);
    return import->progress.counts.rejected > 0 ? some_rejected : all_in;
}

std::span<const files::Column> columns_of(ports::ImportKind kind) noexcept {
    switch (kind) {
    case ports::ImportKind::companies:
        return files::companies_format().columns;
    case ports::ImportKind::lines:
        return files::lines_format().columns;
    case ports::ImportKind::usage:
        return files::usage_format().columns;
    case ports::ImportKind::payments:
        return files::payments_format().columns;
    case ports::ImportKind::services:
        return files::services_format().columns;
    case ports::ImportKind::invoices:
        return files::invoices_format().columns;
    case ports::ImportKind::devices:
        return files::devices_format().columns;
    case ports::ImportKind::forwardings:
        return files::forwardings_format().columns;
    case ports::ImportKind::bundles:
        return files::bundles_format().columns;
    case ports::ImportKind::connected_services:
        return files::connected_services_format().columns;
    }
    return {};
}

Answer import_file(Job& job) {
    switch (job.run.invocation.kind) {
    case ports::ImportKind::companies:
        return import_file(job, files::companies_format(), nouns_at_once, use_cases::store_companies);
    case ports::ImportKind::lines:
        return import_file(job, files::lines_format(), nouns_at_once, use_cases::store_lines);
    case ports::ImportKind::usage:
        return import_file(job, files::usage_format(), usage_at_once, use_cases::StoreUsage());
    case ports::ImportKind::payments:
        return import_file(job, files::payments_format(), nouns_at_once, use_cases::store_payments);
    case ports::ImportKind::services:
        return import_file(job, files::services_format(), nouns_at_once, use_cases::store_services);
    case ports::ImportKind::invoices:
        return import_file(job, files::invoices_format(), nouns_at_once, use_cases::store_invoices);
    case ports::ImportKind::devices:
        return import_file(job, files::devices_format(), nouns_at_once, use_cases::store_devices);
    case ports::ImportKind::forwardings:
        return import_file(job, files::forwardings_format(), nouns_at_once, use_cases::store_forwardings);
    case ports::ImportKind::bundles:
        return import_file(job, files::bundles_format(), nouns_at_once, use_cases::store_bundles);
    case ports::ImportKind::connected_services:
        return import_file(job, files::connected_services_format(), nouns_at_once, use_cases::store_connected_services);
    }
    return std::unexpected("there is no such kind");
}

Answer import_file(const Run& run, const std::string& path, const files::ColumnMap& map) {
    auto file = files::InputFile::open(path);
    if (!file) {
        return std::unexpected(std::move(file.error()));
    }
    Job job{run, path, std::move(*file), map};
    Answer answer = import_file(job);
    return answer ? answer : std::unexpected(fmt::format("{}: {}", path, answer.error()));
}

std::expected<std::string, std::string> text_of(const std::string& path) {
    if (path.empty()) {
        return std::string();
    }
    const auto file = files::InputFile::open(path);
    if (!file) {
        return std::unexpected(file.error());
    }
    auto text = file->text_at(0, file->size());
    return text ? std::expected<std::string, std::string>(std::move(*text))
                : std::unexpected(sentence_of(text.error()));
}

std::expected<files::ColumnMap, std::string> map_of(const Invocation& invocation, const std::string& text) {
    std::expected<files::ColumnMap, std::string> map;
    if (!invocation.import.map.empty()) {
        map = files::parse_column_map(text, invocation.import.map, columns_of(invocation.kind));
    }
    if (map && !invocation.import.encoding.empty()) {
        map->encoding = files::encoding_from(invocation.import.encoding);
    }
    return map;
}

} // namespace

int import_files(const Invocation& invocation) {
    system::keep_stop_signals();
    std::atomic<bool> stopped = false;
    const system::StopWatch stop_watch([&stopped] { stopped = true; });
    const config::Settings& settings = invocation.configuration.settings();
    auto map_text = text_of(invocation.import.map);
    if (!map_text) {
        return refuse(map_text.error());
    }
    const auto map = map_of(invocation, *map_text);
    if (!map) {
        return refuse(map.error());
    }
    const auto access = open_database(settings, invocation.import.dry_run ? WhenMissing::refuse : WhenMissing::make);
    if (!access) {
        return refuse(access.error());
    }
    const system::SystemClock clock;
    logging::StderrLog log(ports::LogLevel::warning, logging::LogFormat::text);
    const use_cases::ImportServices services{.database = *access->database, .clock = clock, .log = log};
    const Run run{.services = services,
                  .invocation = invocation,
                  .map_text = std::move(*map_text),
                  .zone = TimeZone::find(settings.time_zone).value_or(TimeZone::utc()),
                  .language = l10n::language_from(invocation.import.language).value_or(l10n::Language::ru),
                  .stopped = stopped};
    int code = all_in;
    for (const std::string& path : invocation.import.files) {
        const Answer answer = import_file(run, path, *map);
        if (!answer) {
            return refuse(answer.error());
        }
        code = std::max(code, *answer);
    }
    return code;
}

} // namespace kabinet::cli
