#pragma once

#include "shared/base/error.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace kabinet::ports {

/// Up to where a file was read: everything before is done with.
struct FilePosition {
    std::uint64_t offset = 0; ///< bytes
    std::uint64_t line = 1;   ///< of the row that begins there

    bool operator==(const FilePosition&) const noexcept = default;
};

/// Where a row stands in its file.
struct RowPlace {
    std::uint64_t offset = 0; ///< bytes
    std::uint64_t length = 0; ///< bytes, without the end of its line
    std::uint64_t line = 1;   ///< its first one

    auto operator<=>(const RowPlace&) const noexcept = default;
};

/// A row that cannot be taken over. `error.field` is the column's name, empty: the whole row.
struct RejectedRow {
    RowPlace place;
    Error error;
};

/// A digest of bytes; BLAKE2b.
using ContentDigest = std::array<std::uint8_t, 32>;

/// Some rows of a file that follow one another, and where it went on after them.
template <class Record> struct ImportBatch {
    std::vector<Record> records;
    std::vector<RowPlace> places; ///< of the records
    std::vector<RejectedRow> rejected;
    FilePosition end;
    ContentDigest digest{}; ///< of all bytes before `end`
};

/// A file's rows, already read as what they stand for.
template <class Record> class ImportSource {
public:
    ImportSource() = default;
    ImportSource(const ImportSource&) = delete;
    ImportSource& operator=(const ImportSource&) = delete;
    virtual ~ImportSource() = default;

    /// The next rows instead of what `batch` held; false: there are no more. An error: the file cannot be read on.
    virtual Result<bool> next(ImportBatch<Record>& batch) = 0;
};

/// Where rows go that were not taken over, so that they can be put right and imported again.
class RejectedRows {
public:
    RejectedRows() = default;
    RejectedRows(const RejectedRows&) = delete;
    RejectedRows& operator=(const RejectedRows&) = delete;
    virtual ~RejectedRows() = default;

    /// Durable when it comes back. The answer: how long what is kept has become, in bytes.
    virtual Result<std::uint64_t> add(std::span<const RejectedRow> rows) = 0;
};

} // namespace kabinet::ports
