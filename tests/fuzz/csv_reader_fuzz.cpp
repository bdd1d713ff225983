#include "server/adapters/files/csv_reader.hpp"
#include "tests/fuzz/support.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace kabinet;
using test::require;

namespace {

struct Seen {
    std::vector<std::string> values;
    std::optional<ErrorCode> refused;
    ports::RowPlace place;

    bool operator==(const Seen&) const = default;
};

std::vector<Seen> read_in_pieces(std::string_view text, const files::CsvLayout& layout, std::size_t piece) {
    files::CsvReader reader(
        [rest = text, piece](std::span<char> room) mutable -> Result<std::size_t> {
            const std::size_t length = std::min({piece, room.size(), rest.size()});
            std::copy_n(rest.begin(), length, room.begin());
            rest.remove_prefix(length);
            return length;
        },
        layout);
    std::vector<Seen> rows;
    files::CsvRow row;
    std::uint64_t offset = 0;
    while (reader.next(row).value()) {
        require(row.place.offset >= offset && row.place.offset + row.place.length <= text.size());
        require(row.place.offset + row.place.length <= reader.position().offset);
        offset = reader.position().offset;
        require(!row.refused || row.values.empty());
        require(row.refused || layout.columns == 0 || row.values.size() == layout.columns);
        for (const std::string_view value : row.values) {
            require(files::is_utf8(value) && !value.contains('\0'));
        }
        rows.push_back({.values = {row.values.begin(), row.values.end()}, .refused = row.refused, .place = row.place});
    }
    require(reader.position().offset == text.size());
    return rows;
}

} // namespace

/// Whatever a file holds: rows lie in it one after another, values are good text, and the pieces in which it comes make
/// no difference.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) {
        return 0;
    }
    const files::CsvLayout layout{.delimiter = (data[0] & 1U) != 0 ? ';' : ',',
                                  .encoding =
                                      (data[0] & 2U) != 0 ? files::Encoding::windows_1251 : files::Encoding::utf8,
                                  .columns = static_cast<std::size_t>(data[0] >> 5U)};
    const std::string_view text = test::text_of(data + 2, size - 2);
    require(read_in_pieces(text, layout, text.size() + 1) == read_in_pieces(text, layout, 1U + data[1]));
    static_cast<void>(files::detect_encoding(text, (data[0] & 4U) != 0));
    return 0;
}
