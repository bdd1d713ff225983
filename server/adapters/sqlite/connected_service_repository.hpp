#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/connected_service_repository.hpp"

namespace kabinet::sqlite {

class ConnectedServiceRepository final : public ports::ConnectedServiceRepository {
public:
    explicit ConnectedServiceRepository(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<std::vector<ports::ConnectedService>> of(const domain::Msisdn& line,
                                                                  Instant now) const override;
    Result<ports::Put> put(const domain::Msisdn& line, const ports::ConnectedService& service) override;
    Result<void> remove(const domain::Msisdn& line, const domain::ServiceCode& service) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
