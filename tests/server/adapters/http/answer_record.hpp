#pragma once

#include "tests/server/adapters/http/raw_client.hpp"

#include <string_view>

namespace kabinet::test {

/// Writes what a route of the contract answered, and the API's document, into the file that the environment's
/// KABINET_ANSWERS names, if it does: a JSON object a line. tests/api holds the ones to the other.
void record_answer(std::string_view method, std::string_view target, const RawAnswer& answer);

} // namespace kabinet::test
