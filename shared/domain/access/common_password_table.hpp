#pragma once

#include <cstdint>
#include <span>

namespace kabinet::domain {

/// FNV-1a of each common password in small letters, sorted. What tools/common_passwords generates.
std::span<const std::uint32_t> common_password_hashes() noexcept;

} // namespace kabinet::domain
