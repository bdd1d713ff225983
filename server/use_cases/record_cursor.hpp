#pragma once

#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace kabinet::use_cases {

/// Where a page of records ended: their moment and their number.
struct RecordPosition {
    Instant at;
    std::int64_t id = 0;

    bool operator==(const RecordPosition&) const noexcept = default;
};

/// Opaque, safe in an address.
std::string encode_record_cursor(const RecordPosition& position);
/// `cursor_invalid` (after) for anything that encode_record_cursor() does not make.
Result<RecordPosition> decode_record_cursor(std::string_view cursor);

} // namespace kabinet::use_cases
