#include "server/adapters/sqlite/device_repository.hpp"

#include "server/adapters/sqlite/columns.hpp"

namespace kabinet::sqlite {

Result<std::vector<ports::RegisteredDevice>> DeviceRepository::of(const domain::Msisdn& line) const {
    return connection_
        .query("SELECT imei, registered_at FROM registered_imeis WHERE msisdn = ? ORDER BY registered_at, device",
               number_of(line))
        .all([](const Row& row) -> Result<ports::RegisteredDevice> {
            auto imei = stored(domain::Imei::parse(row.text(0)));
            if (!imei) {
                return std::unexpected(std::move(imei.error()));
            }
            return ports::RegisteredDevice{.imei = std::move(*imei), .registered_at = row.instant(1)};
        });
}

Result<std::optional<domain::Msisdn>> DeviceRepository::line_of(const domain::Imei& imei) const {
    return connection_.query("SELECT msisdn FROM registered_imeis WHERE device = ?", imei.device())
        .first([](const Row& row) { return msisdn_of(row.integer(0)); });
}

Result<void> DeviceRepository::add(const domain::Msisdn& line, const ports::RegisteredDevice& device) {
    return connection_.run("INSERT INTO registered_imeis (device, imei, msisdn, registered_at) VALUES (?, ?, ?, ?)",
                           device.imei.device(), device.imei.digits(), number_of(line), device.registered_at);
}

Result<ports::Put> DeviceRepository::put(const domain::Msisdn& line, const ports::RegisteredDevice& device) {
    const auto holder = line_of(device.imei);
    if (!holder) {
        return std::unexpected(holder.error());
    }
    if (*holder && **holder != line) {
        return fail(ErrorCode::imei_registered_elsewhere, "imei");
    }
    return put_row(connection_, Result<std::int64_t>(holder->has_value() ? 1 : 0),
                   "INSERT INTO registered_imeis (device, imei, msisdn, registered_at) VALUES (?, ?, ?, ?)"
                   " ON CONFLICT (device) DO UPDATE SET imei = excluded.imei, registered_at = excluded.registered_at"
                   " WHERE (imei, registered_at) IS NOT (excluded.imei, excluded.registered_at)",
                   device.imei.device(), device.imei.digits(), number_of(line), device.registered_at);
}

Result<void> DeviceRepository::remove(const domain::Msisdn& line, const domain::Imei& imei) {
    return connection_.run("DELETE FROM registered_imeis WHERE device = ? AND msisdn = ?", imei.device(),
                           number_of(line));
}

} // namespace kabinet::sqlite
