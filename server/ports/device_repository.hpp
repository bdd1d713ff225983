#pragma once

#include "server/ports/put.hpp"
#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"
#include "shared/domain/identifiers/imei.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

#include <optional>
#include <vector>

namespace kabinet::ports {

struct RegisteredDevice {
    domain::Imei imei; ///< as it was given; the first 14 digits are what is registered
    Instant registered_at;
};

/// Devices registered with lines (IMEI): each with one line at most.
class DeviceRepository {
public:
    DeviceRepository() = default;
    DeviceRepository(const DeviceRepository&) = delete;
    DeviceRepository& operator=(const DeviceRepository&) = delete;
    virtual ~DeviceRepository() = default;

    /// In the order they were registered.
    [[nodiscard]] virtual Result<std::vector<RegisteredDevice>> of(const domain::Msisdn& line) const = 0;
    /// The line that the device is registered with, of whatever company.
    [[nodiscard]] virtual Result<std::optional<domain::Msisdn>> line_of(const domain::Imei& imei) const = 0;
    /// `conflict`: the device is registered already, or there is no such line.
    virtual Result<void> add(const domain::Msisdn& line, const RegisteredDevice& device) = 0;
    /// The device on this line, whatever was known of it there. `conflict`: there is no such line;
    /// `imei_registered_elsewhere` (imei).
    virtual Result<Put> put(const domain::Msisdn& line, const RegisteredDevice& device) = 0;
    /// One that isn't registered with the line is fine.
    virtual Result<void> remove(const domain::Msisdn& line, const domain::Imei& imei) = 0;
};

} // namespace kabinet::ports
