#pragma once

#include "server/ports/line_repository.hpp"

#include <string>
#include <string_view>

namespace kabinet::use_cases {

/// Where a page that ends with the row ended.
ports::LinePosition position_of(const ports::LineRow& row, ports::LineSort sort);

/// The position of the row in the list asked for, for whoever asks for the page after it; opaque, safe in an address.
std::string encode_cursor(const ports::LineRow& row, const ports::LinePageRequest& list);

/// `cursor_invalid` for anything that `encode_cursor` does not make for this list: the same search, filter, sort and
/// order, whatever its limit.
Result<ports::LinePosition> decode_cursor(std::string_view cursor, const ports::LinePageRequest& list);

} // namespace kabinet::use_cases
