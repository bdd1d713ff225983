#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/known_devices.hpp"

namespace kabinet::sqlite {

class KnownDevices final : public ports::KnownDevices {
public:
    explicit KnownDevices(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<std::optional<ports::KnownDeviceId>> find(ports::UserId user,
                                                                   const ports::TokenHash& token_hash) const override;
    Result<void> add(ports::UserId user, const ports::TokenHash& token_hash, Instant at, int most) override;
    Result<void> touch(ports::KnownDeviceId id, Instant at) override;
    Result<void> remove_of(ports::UserId user) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
