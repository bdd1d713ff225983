#include "server/adapters/files/rejected_file.hpp"

#include "server/adapters/files/csv_reader.hpp"
#include "server/adapters/files/csv_writer.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace kabinet::files {

namespace {

constexpr std::size_t written_at_once = 256 * 1024;

std::string why() {
    return std::strerror(errno);
}

} // namespace

RejectedFile::RejectedFile(const InputFile& input, Settings settings, WordReason word)
    : input_(input)
    , settings_(std::move(settings))
    , word_(std::move(word)) {}

RejectedFile::~RejectedFile() {
    if (file_ >= 0) {
        ::close(file_);
    }
}

std::expected<std::unique_ptr<RejectedFile>, std::string> RejectedFile::open(const InputFile& input, Settings settings,
                                                                             WordReason word) {
    std::unique_ptr<RejectedFile> opened(new RejectedFile(input, std::move(settings), std::move(word)));
    const Settings& wanted = opened->settings_;
    if (wanted.length == 0) {
        if (::unlink(wanted.path.c_str()) != 0 && errno != ENOENT) {
            return std::unexpected(fmt::format("cannot remove {}: {}", wanted.path.string(), why()));
        }
        return opened;
    }
    // What was written after the last commit belongs to rows that will come again.
    opened->file_ = ::open(wanted.path.c_str(), O_WRONLY | O_CLOEXEC | O_APPEND);
    if (opened->file_ < 0 || ::ftruncate(opened->file_, static_cast<off_t>(wanted.length)) != 0) {
        return std::unexpected(fmt::format("cannot go on with {}: {}", wanted.path.string(), why()));
    }
    return opened;
}

Result<void> RejectedFile::write(std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(file_, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return fail(ErrorCode::unavailable, {}, fmt::format("cannot write {}: {}", settings_.path.string(), why()));
        }
        text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
        settings_.length += static_cast<std::uint64_t>(std::max<ssize_t>(written, 0));
    }
    return {};
}

Result<std::uint64_t> RejectedFile::add(std::span<const ports::RejectedRow> rows) {
    if (rows.empty()) {
        return settings_.length;
    }
    CsvWriter csv(settings_.delimiter, TimeZone::utc());
    if (file_ < 0) {
        file_ = ::open(settings_.path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (file_ < 0) {
            return fail(ErrorCode::unavailable, {}, fmt::format("cannot write {}: {}", settings_.path.string(), why()));
        }
        csv.text("line").text("code").text("column").text("reason").text("row").end_row();
    }
    for (const ports::RejectedRow& row : rows) {
        auto original =
            input_.text_at(row.place.offset, std::min<std::uint64_t>(row.place.length, CsvReader::row_max_length));
        if (!original) {
            return std::unexpected(std::move(original.error()));
        }
        if (settings_.encoding == Encoding::windows_1251) {
            std::string readable;
            append_windows_1251_as_utf8(readable, *original);
            original = std::move(readable);
        }
        csv.integer(static_cast<std::int64_t>(row.place.line))
            .text(code_name(row.error.code))
            .text(row.error.field)
            .text(word_(row.error.code))
            .text(*original)
            .end_row();
        if (csv.size() > written_at_once) {
            if (auto written = write(csv.take()); !written) {
                return std::unexpected(std::move(written.error()));
            }
        }
    }
    if (auto written = write(csv.take()); !written) {
        return std::unexpected(std::move(written.error()));
    }
    if (::fdatasync(file_) != 0) {
        return fail(ErrorCode::unavailable, {}, fmt::format("cannot write {}: {}", settings_.path.string(), why()));
    }
    return settings_.length;
}

} // namespace kabinet::files
