#pragma once

#include "shared/base/error.hpp"

#include <string_view>

namespace kabinet::use_cases {

/// What a client names its request by: 16 … 64 letters, digits, `-` and `_`. Errors: `required`,
/// `idempotency_key_format` (idempotency_key).
Result<void> check_key(std::string_view key);

} // namespace kabinet::use_cases
