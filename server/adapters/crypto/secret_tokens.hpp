#pragma once

#include "server/ports/secret_tokens.hpp"

namespace kabinet::crypto {

/// Random bits of the system; BLAKE2b-256 of the token's text is what is stored. A token is looked up by its hash, so
/// that how long the search takes says nothing about any token.
class SecretTokens final : public ports::SecretTokens {
public:
    [[nodiscard]] std::string new_token() override;
    [[nodiscard]] std::string new_code(int digits) override;
    [[nodiscard]] ports::TokenHash hash(std::string_view token) const override;
};

} // namespace kabinet::crypto
