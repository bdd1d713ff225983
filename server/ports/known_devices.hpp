#pragma once

#include "server/ports/ids.hpp"
#include "server/ports/secret_tokens.hpp"
#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"

#include <optional>

namespace kabinet::ports {

/// Browsers that a person has signed in with.
class KnownDevices {
public:
    KnownDevices() = default;
    KnownDevices(const KnownDevices&) = delete;
    KnownDevices& operator=(const KnownDevices&) = delete;
    virtual ~KnownDevices() = default;

    /// This person's device of that token.
    [[nodiscard]] virtual Result<std::optional<KnownDeviceId>> find(UserId user, const TokenHash& token_hash) const = 0;
    /// Of the person's devices those used last are kept, at most `most`.
    virtual Result<void> add(UserId user, const TokenHash& token_hash, Instant at, int most) = 0;
    virtual Result<void> touch(KnownDeviceId id, Instant at) = 0;
    virtual Result<void> remove_of(UserId user) = 0;
};

} // namespace kabinet::ports
