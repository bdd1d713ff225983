#include "server/use_cases/record_cursor.hpp"

#include <charconv>

namespace kabinet::use_cases {

std::string encode_record_cursor(const RecordPosition& position) {
    return std::to_string(position.at.time_since_epoch().count()) + '.' + std::to_string(position.id);
}

Result<RecordPosition> decode_record_cursor(std::string_view cursor) {
    std::int64_t second = 0;
    std::int64_t id = 0;
    const char* const end = cursor.data() + cursor.size();
    const auto [point, wrong_second] = std::from_chars(cursor.data(), end, second);
    if (wrong_second == std::errc{} && point != end && *point == '.') {
        const auto [stopped, wrong_id] = std::from_chars(point + 1, end, id);
        const RecordPosition position{.at = Instant(std::chrono::seconds(second)), .id = id};
        if (wrong_id == std::errc{} && stopped == end && encode_record_cursor(position) == cursor) {
            return position;
        }
    }
    return fail(ErrorCode::cursor_invalid, "after");
}

} // namespace kabinet::use_cases
