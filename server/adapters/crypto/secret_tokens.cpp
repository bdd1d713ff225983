#include "server/adapters/crypto/secret_tokens.hpp"

#include "server/adapters/crypto/base64.hpp"

#include <sodium.h>

namespace kabinet::crypto {

std::string SecretTokens::new_token() {
    std::array<std::uint8_t, 32> bits{};
    randombytes_buf(bits.data(), bits.size());
    return base64(bits, Base64::url_safe);
}

ports::TokenHash SecretTokens::hash(std::string_view token) const {
    ports::TokenHash hash;
    crypto_generichash(hash.bytes.data(), hash.bytes.size(), reinterpret_cast<const unsigned char*>(token.data()),
                       token.size(), nullptr, 0);
    return hash;
}

} // namespace kabinet::crypto
