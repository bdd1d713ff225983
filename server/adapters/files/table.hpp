#pragma once

#include "server/adapters/files/cells.hpp"
#include "server/adapters/files/csv_reader.hpp"
#include "server/adapters/files/format.hpp"
#include "server/adapters/files/input_file.hpp"
#include "server/ports/import_source.hpp"

#include <cstddef>
#include <expected>
#include <memory>
#include <optional>
#include <string>

namespace kabinet::files {

/// A CSV file whose first row names its columns.
class Table {
public:
    /// Reads the header. `map` outlives the table. The error is one sentence.
    static std::expected<Table, std::string> open(const InputFile& file, std::span<const Column> columns,
                                                  const ColumnMap& map);

    [[nodiscard]] const CsvLayout& layout() const noexcept { return layout_; }

    [[nodiscard]] const Binding& binding() const noexcept { return binding_; }

    /// Goes on elsewhere: at the beginning of a row.
    void go_to(ports::FilePosition position);

    Result<bool> next(CsvRow& row) { return reader_->next(row); }

    [[nodiscard]] ports::FilePosition position() const noexcept { return reader_->position(); }

private:
    Table(const InputFile& file, CsvLayout layout, std::unique_ptr<CsvReader> reader, Binding binding);

    const InputFile* file_;
    CsvLayout layout_;
    std::unique_ptr<CsvReader> reader_;
    Binding binding_;
};

/// A table's rows as records, so many at once; more when they belong together.
template <class Record> class TableSource final : public ports::ImportSource<Record> {
public:
    /// What is given outlives the source.
    TableSource(const InputFile& file, Table& table, const Format<Record>& format, const ColumnMap& map, TimeZone zone,
                std::size_t rows_at_once)
        : table_(table)
        , format_(format)
        , times_{.date = map.date, .moment = map.moment, .zone = map.zone.value_or(zone)}
        , cells_(format.columns, table.binding(), times_, map.decimal)
        , digest_(file)
        , rows_at_once_(rows_at_once) {}

    Result<bool> next(ports::ImportBatch<Record>& batch) override {
        batch.records.clear();
        batch.places.clear();
        batch.rejected.clear();
        if (held_back_) {
            keep(std::move(*held_back_), held_back_place_, batch);
            held_back_.reset();
        }
        CsvRow row;
        // However many rows belong together, those that are refused must not pile up.
        while (!full(batch) || (format_.together != nullptr && batch.rejected.size() < 2 * rows_at_once_)) {
            const Result<bool> more = table_.next(row);
            if (!more) {
                return more;
            }
            if (!*more) {
                break;
            }
            take(row, batch);
            if (held_back_) {
                break;
            }
        }
        batch.end = held_back_ ? ports::FilePosition{.offset = held_back_place_.offset, .line = held_back_place_.line}
                               : table_.position();
        const auto digest = digest_.up_to(batch.end.offset);
        if (!digest) {
            return std::unexpected(digest.error());
        }
        batch.digest = *digest;
        return !batch.records.empty() || !batch.rejected.empty();
    }

private:
    [[nodiscard]] bool full(const ports::ImportBatch<Record>& batch) const noexcept {
        return batch.records.size() + batch.rejected.size() >= rows_at_once_;
    }

    void keep(Record&& record, const ports::RowPlace& place, ports::ImportBatch<Record>& batch) {
        batch.records.push_back(std::move(record));
        batch.places.push_back(place);
    }

    void take(const CsvRow& row, ports::ImportBatch<Record>& batch) {
        if (row.refused) {
            batch.rejected.push_back({.place = row.place, .error = {*row.refused, {}, {}}});
            return;
        }
        cells_.stand_on(row.values);
        Result<Record> record = format_.read(cells_);
        if (!record) {
            batch.rejected.push_back({.place = row.place, .error = std::move(record.error())});
            return;
        }
        if (full(batch) && !batch.records.empty() && !format_.together(batch.records.back(), *record)) {
            held_back_ = std::move(*record);
            held_back_place_ = row.place;
            return;
        }
        keep(std::move(*record), row.place, batch);
    }

    Table& table_;
    const Format<Record>& format_;
    TimeFormat times_;
    Cells cells_;
    GrowingDigest digest_;
    std::size_t rows_at_once_;
    std::optional<Record> held_back_; ///< the first one of the next batch
    ports::RowPlace held_back_place_;
};

} // namespace kabinet::files
