#include "server/use_cases/line_cursor.hpp"
#include "server/use_cases/record_cursor.hpp"
#include "server/use_cases/usage_cursor.hpp"
#include "shared/contract/query.hpp"
#include "tests/fuzz/support.hpp"

#include <string>

using namespace kabinet;
using test::require;

/// A cursor is refused or names a position; nothing that an address can hold breaks its reader.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 1) {
        return 0;
    }
    const std::string_view text = test::text_of(data + 1, size - 1);
    const bool descending = (data[0] & 1U) != 0;
    const auto sort = static_cast<ports::LineSort>((data[0] >> 1U) % 5);
    static_cast<void>(use_cases::decode_cursor(text, {.sort = sort, .descending = descending}));
    static_cast<void>(use_cases::decode_usage_cursor(text, descending));
    if (const auto position = use_cases::decode_record_cursor(text)) {
        require(use_cases::decode_record_cursor(use_cases::encode_record_cursor(*position)) == *position);
    }
    require(contract::percent_decode(contract::percent_encode(text)) == text);
    contract::QueryWriter writer;
    for (const auto& [name, value] : contract::parse_query(text)) {
        writer.add(name, value);
    }
    const std::string written = writer.take();
    contract::QueryWriter again;
    for (const auto& [name, value] : contract::parse_query(written)) {
        again.add(name, value);
    }
    require(again.take() == written);
    return 0;
}
