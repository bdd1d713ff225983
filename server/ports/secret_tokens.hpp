#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace kabinet::ports {

/// What is stored of a session token: whoever reads the database can't use it.
struct TokenHash {
    std::array<std::uint8_t, 32> bytes{};

    bool operator==(const TokenHash&) const noexcept = default;
};

class SecretTokens {
public:
    /// base64url without padding of 256 random bits.
    static constexpr std::size_t token_length = 43;

    SecretTokens() = default;
    SecretTokens(const SecretTokens&) = delete;
    SecretTokens& operator=(const SecretTokens&) = delete;
    virtual ~SecretTokens() = default;

    [[nodiscard]] virtual std::string new_token() = 0;
    /// `digits` (1 … 9) decimal digits, each of them random.
    [[nodiscard]] virtual std::string new_code(int digits) = 0;
    /// Of any text, also of what was never a token.
    [[nodiscard]] virtual TokenHash hash(std::string_view token) const = 0;
};

} // namespace kabinet::ports
