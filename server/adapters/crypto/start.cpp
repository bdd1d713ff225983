#include "server/adapters/crypto/start.hpp"

#include <sodium.h>

namespace kabinet::crypto {

Result<void> start() {
    if (sodium_init() < 0) {
        return fail(ErrorCode::unavailable, {}, "libsodium found no source of randomness");
    }
    return {};
}

} // namespace kabinet::crypto
