#pragma once

#include "shared/base/error.hpp"

#include <cstddef>
#include <string_view>

namespace kabinet::domain {

/// In characters (code points) and bytes. Length is what counts; no rule about kinds of characters (ASVS 5.0, 6.2.1
/// and 6.2.5).
inline constexpr std::size_t password_min_characters = 10;
inline constexpr std::size_t password_max_bytes = 1024;

/// A password that is being chosen. Errors: `required`, `password_short`, `too_long`, `password_common`.
Result<void> check_new_password(std::string_view password, std::string_view field = "password");

/// A password that is being checked: anything that can have been chosen. Errors: `required`, `too_long`.
Result<void> check_typed_password(std::string_view password, std::string_view field = "password");

} // namespace kabinet::domain
