#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/device_repository.hpp"

namespace kabinet::sqlite {

class DeviceRepository final : public ports::DeviceRepository {
public:
    explicit DeviceRepository(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<std::vector<ports::RegisteredDevice>> of(const domain::Msisdn& line) const override;
    [[nodiscard]] Result<std::optional<domain::Msisdn>> line_of(const domain::Imei& imei) const override;
    Result<void> add(const domain::Msisdn& line, const ports::RegisteredDevice& device) override;
    Result<ports::Put> put(const domain::Msisdn& line, const ports::RegisteredDevice& device) override;
    Result<void> remove(const domain::Msisdn& line, const domain::Imei& imei) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
