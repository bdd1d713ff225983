#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace kabinet::crypto {

enum class Base64 : std::uint8_t { standard, url_safe };

/// Without padding.
std::string base64(std::span<const std::uint8_t> bytes, Base64 alphabet);

} // namespace kabinet::crypto
