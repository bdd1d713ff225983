#include "server/adapters/crypto/base64.hpp"

#include <sodium.h>

namespace kabinet::crypto {

std::string base64(std::span<const std::uint8_t> bytes, Base64 alphabet) {
    const int variant = alphabet == Base64::standard ? sodium_base64_VARIANT_ORIGINAL_NO_PADDING
                                                     : sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    text.pop_back(); // libsodium ends it with a zero
    return text;
}

} // namespace kabinet::crypto
