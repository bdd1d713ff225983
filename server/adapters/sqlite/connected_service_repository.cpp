#include "server/adapters/sqlite/connected_service_repository.hpp"

#include "server/adapters/sqlite/columns.hpp"

namespace kabinet::sqlite {

Result<std::vector<ports::ConnectedService>> ConnectedServiceRepository::of(const domain::Msisdn& line,
                                                                            Instant now) const {
    return connection_
        .query("SELECT code, since, until FROM connected_services JOIN services ON services.id = service_id"
               " WHERE msisdn = ? AND (until IS NULL OR until >= ?)"
               " ORDER BY CASE service_group WHEN 'roaming' THEN 0 WHEN 'roaming_offers' THEN 1"
               " WHEN 'international_calls' THEN 2 ELSE 3 END, id",
               number_of(line), now)
        .all([](const Row& row) -> Result<ports::ConnectedService> {
            auto code = stored(domain::ServiceCode::parse(row.text(0)));
            if (!code) {
                return std::unexpected(std::move(code.error()));
            }
            return ports::ConnectedService{
                .code = std::move(*code), .since = row.instant(1), .until = optional_instant(row, 2)};
        });
}

Result<ports::Put> ConnectedServiceRepository::put(const domain::Msisdn& line, const ports::ConnectedService& service) {
    // A service that isn't there leaves NULL, which the table refuses.
    return put_row(connection_,
                   connection_
                       .query("SELECT count(*) FROM connected_services JOIN services ON services.id = service_id"
                              " WHERE msisdn = ? AND code = ?",
                              number_of(line), service.code.str())
                       .number(),
                   "INSERT INTO connected_services (msisdn, service_id, since, until)"
                   " VALUES (?, (SELECT id FROM services WHERE code = ?), ?, ?)"
                   " ON CONFLICT (msisdn, service_id) DO UPDATE SET since = excluded.since, until = excluded.until"
                   " WHERE (since, until) IS NOT (excluded.since, excluded.until)",
                   number_of(line), service.code.str(), service.since, service.until);
}

Result<void> ConnectedServiceRepository::remove(const domain::Msisdn& line, const domain::ServiceCode& service) {
    return connection_.run("DELETE FROM connected_services WHERE msisdn = ?"
                           " AND service_id = (SELECT id FROM services WHERE code = ?)",
                           number_of(line), service.str());
}

} // namespace kabinet::sqlite
