#pragma once

#include "shared/base/error.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace kabinet::ports {

enum class PasswordVerdict : std::uint8_t {
    wrong,
    right,
    right_but_outdated, ///< right, and the stored hash was made with weaker parameters than today's: make a new one
};

/// Slow by design. Safe from any thread; only a few calls compute at once, some more wait, the rest are refused with
/// `unavailable` so that guessing cannot occupy every worker.
class PasswordHasher {
public:
    PasswordHasher() = default;
    PasswordHasher(const PasswordHasher&) = delete;
    PasswordHasher& operator=(const PasswordHasher&) = delete;
    virtual ~PasswordHasher() = default;

    /// Printable, with its parameters and a salt of its own inside.
    [[nodiscard]] virtual Result<std::string> hash(std::string_view password) = 0;
    [[nodiscard]] virtual Result<PasswordVerdict> verify(std::string_view stored_hash, std::string_view password) = 0;
    /// Takes as long as `verify` of a wrong password and is never right: for accounts that don't exist.
    [[nodiscard]] virtual Result<void> verify_nobody(std::string_view password) = 0;
};

} // namespace kabinet::ports
