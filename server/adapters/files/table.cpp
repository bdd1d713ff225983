#include "server/adapters/files/table.hpp"

#include "shared/base/error.hpp"

#include <fmt/format.h>

namespace kabinet::files {

namespace {

constexpr std::size_t looked_at = 1024 * 1024;

ReadBytes reading(const InputFile& file, std::uint64_t offset) {
    return [&file, offset](std::span<char> room) mutable {
        const auto got = file.read_at(offset, room);
        offset += got.value_or(0);
        return got;
    };
}

} // namespace

Table::Table(const InputFile& file, CsvLayout layout, std::unique_ptr<CsvReader> reader, Binding binding)
    : file_(&file)
    , layout_(layout)
    , reader_(std::move(reader))
    , binding_(std::move(binding)) {}

std::expected<Table, std::string> Table::open(const InputFile& file, std::span<const Column> columns,
                                              const ColumnMap& map) {
    const auto beginning = file.text_at(0, looked_at);
    if (!beginning) {
        return std::unexpected(beginning.error().detail);
    }
    const std::size_t mark = byte_order_mark(*beginning);
    const std::string_view text = std::string_view(*beginning).substr(mark);
    CsvLayout layout{.delimiter = map.delimiter ? *map.delimiter : detect_delimiter(text),
                     .encoding =
                         map.encoding ? *map.encoding : detect_encoding(*beginning, file.size() > beginning->size()),
                     .columns = 0};
    auto reader =
        std::make_unique<CsvReader>(reading(file, mark), layout, ports::FilePosition{.offset = mark, .line = 1});
    CsvRow header;
    const Result<bool> found = reader->next(header);
    if (!found) {
        return std::unexpected(found.error().detail);
    }
    if (!*found) {
        return std::unexpected("it has no header: its first row names the columns");
    }
    if (header.refused) {
        return std::unexpected(fmt::format("its header cannot be read: {}", code_name(*header.refused)));
    }
    auto binding = Binding::of(columns, header.values, map);
    if (!binding) {
        return std::unexpected(std::move(binding.error()));
    }
    layout.columns = header.values.size();
    reader->expect_columns(layout.columns);
    return Table(file, layout, std::move(reader), std::move(*binding));
}

void Table::go_to(ports::FilePosition position) {
    reader_ = std::make_unique<CsvReader>(reading(*file_, position.offset), layout_, position);
}

} // namespace kabinet::files
