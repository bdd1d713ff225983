#include "server/adapters/files/csv_reader.hpp"
#include "server/adapters/files/format.hpp"
#include "server/adapters/files/header.hpp"
#include "tests/fuzz/support.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace kabinet;
using test::require;

namespace {

const TimeZone almaty = TimeZone::find("Asia/Almaty").value_or(TimeZone::utc());

template <class Record>
std::optional<Record> read(const files::Format<Record>& format, std::span<const std::string_view> values) {
    const files::ColumnMap map;
    std::vector<std::string_view> header;
    for (const files::Column& column : format.columns) {
        header.push_back(column.name);
    }
    const auto binding = files::Binding::of(format.columns, header, map);
    const files::TimeFormat times{.date = std::nullopt, .moment = std::nullopt, .zone = almaty};
    files::Cells cells(format.columns, *binding, times, '.');
    cells.stand_on(values);
    auto record = format.read(cells);
    return record ? std::optional<Record>(std::move(*record)) : std::nullopt;
}

template <class Record> std::string written(const files::Format<Record>& format, const Record& record) {
    files::CsvWriter csv(',', almaty);
    format.write(record, csv);
    csv.end_row();
    return csv.take();
}

/// The values of one row of CSV.
std::vector<std::string> values_of(std::string_view text, std::size_t columns) {
    files::CsvReader reader(
        [text](std::span<char> room) mutable -> Result<std::size_t> {
            const std::size_t length = std::min(room.size(), text.size());
            std::copy_n(text.begin(), length, room.begin());
            text.remove_prefix(length);
            return length;
        },
        {.delimiter = ',', .encoding = files::Encoding::utf8, .columns = columns});
    files::CsvRow row;
    return reader.next(row).value() && !row.refused ? std::vector<std::string>(row.values.begin(), row.values.end())
                                                    : std::vector<std::string>();
}

template <class Record> void try_format(const files::Format<Record>& format, std::string_view text) {
    const std::vector<std::string> texts = values_of(text, format.columns.size());
    const std::vector<std::string_view> values(texts.begin(), texts.end());
    if (values.empty()) {
        return;
    }
    const auto record = read(format, values);
    if (!record) {
        return;
    }
    const std::string once = written(format, *record);
    const std::vector<std::string> again = values_of(once, format.columns.size());
    const auto second = read(format, std::vector<std::string_view>(again.begin(), again.end()));
    require(second && written(format, *second) == once);
}

} // namespace

/// A row of any kind is read or refused; one that is read can be written, and what was written is read as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 1) {
        return 0;
    }
    const std::string_view text = test::text_of(data + 1, size - 1);
    switch (data[0] % 10) {
    case 0:
        try_format(files::companies_format(), text);
        break;
    case 1:
        try_format(files::lines_format(), text);
        break;
    case 2:
        try_format(files::payments_format(), text);
        break;
    case 3:
        try_format(files::invoices_format(), text);
        break;
    case 4:
        try_format(files::usage_format(), text);
        break;
    case 6:
        try_format(files::devices_format(), text);
        break;
    case 7:
        try_format(files::forwardings_format(), text);
        break;
    case 8:
        try_format(files::bundles_format(), text);
        break;
    case 9:
        try_format(files::connected_services_format(), text);
        break;
    default:
        try_format(files::services_format(), text);
        break;
    }
    return 0;
}
