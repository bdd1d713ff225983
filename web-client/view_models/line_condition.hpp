#pragma once

#include "shared/contract/lines.hpp"
#include "shared/domain/operation/allowed_operations.hpp"

#include <optional>

namespace kabinet::client {

/// What decides which operations are possible, of what the server sent of the line. Nothing: it isn't a line at all.
[[nodiscard]] std::optional<domain::LineCondition> condition_of(const contract::LineDetailDto& line);

} // namespace kabinet::client
