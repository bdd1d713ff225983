#include "server/adapters/files/format.hpp"
#include "server/adapters/files/header.hpp"
#include "tests/fuzz/support.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

using namespace kabinet;

/// A map is read or refused in one sentence; one that is read can be applied to any header, and its patterns to any
/// text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = test::text_of(data, size);
    const auto columns = files::lines_format().columns;
    const auto map = files::parse_column_map(text, "map.toml", columns);
    if (!map) {
        test::require(!map.error().empty());
        return 0;
    }
    std::vector<std::string_view> header;
    for (const files::Column& column : columns) {
        const auto renamed = map->columns.find(column.name);
        header.push_back(renamed == map->columns.end() ? column.name : std::string_view(renamed->second));
    }
    if (const auto binding = files::Binding::of(columns, header, *map)) {
        const std::vector<std::string_view> row(header.size(), text.substr(0, 20));
        for (std::size_t i = 0; i < columns.size(); ++i) {
            static_cast<void>(binding->value(i, row));
        }
    }
    for (const auto& pattern : {map->date, map->moment}) {
        if (pattern) {
            static_cast<void>(pattern->read(text));
        }
    }
    return 0;
}
