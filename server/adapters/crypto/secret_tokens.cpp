#include "server/adapters/crypto/secret_tokens.hpp"

#include "server/adapters/crypto/base64.hpp"

#include <sodium.h>

namespace kabinet::crypto {

std::string SecretTokens::new_token() {
    std::array<std::uint8_t, 32> bits{};
    randombytes_buf(bits.data(), bits.size());
    return base64(bits, Base64::url_safe);
}

std::string SecretTokens::new_code(int digits) {
    std::string code;
    for (int i = 0; i < digits; ++i) {
        code += static_cast<char>('0' + randombytes_uniform(10));
    }
    return code;
}

ports::TokenHash SecretTokens::hash(std::string_view token) const {
    ports::TokenHash hash;
    crypto_generichash(hash.bytes.data(), hash.bytes.size(), reinterpret_cast<const unsigned char*>(token.data()),
                       token.size(), nullptr, 0);
    return hash;
}

} // namespace kabinet::crypto
