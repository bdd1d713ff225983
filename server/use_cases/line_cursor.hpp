#pragma once

#include "server/ports/line_repository.hpp"

#include <string>
#include <string_view>

namespace kabinet::use_cases {

/// The position of the row, for whoever asks for the page after it; opaque, safe in an address.
std::string encode_cursor(const ports::LineRow& row, ports::LineSort sort, bool descending);

/// `cursor_invalid` for anything that `encode_cursor` does not make for this sort and order.
Result<ports::LinePosition> decode_cursor(std::string_view cursor, ports::LineSort sort, bool descending);

} // namespace kabinet::use_cases
