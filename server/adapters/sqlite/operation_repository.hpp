#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/operation_repository.hpp"

namespace kabinet::sqlite {

class OperationRepository final : public ports::OperationRepository {
public:
    explicit OperationRepository(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<std::optional<ports::Operation>> find(ports::CompanyId company,
                                                               ports::OperationId id) const override;
    [[nodiscard]] Result<std::optional<ports::KeyedOperation>>
    find_by_key(ports::UserId user, std::string_view idempotency_key) const override;
    [[nodiscard]] Result<ports::OperationPage> page(ports::CompanyId company,
                                                    const ports::OperationPageRequest& request) const override;
    [[nodiscard]] Result<std::vector<ports::Operation>> open_of(const domain::Msisdn& line) const override;
    [[nodiscard]] Result<std::optional<domain::Msisdn>> line_awaiting(const domain::Iccid& iccid) const override;
    [[nodiscard]] Result<bool> any_due(Instant now) const override;
    Result<ports::OperationId> add(const ports::NewOperation& operation) override;
    Result<std::vector<ports::Operation>> take_due(Instant now, Instant again, int limit) override;
    Result<void> release_all(Instant now) override;
    Result<void> keep(ports::OperationId id, std::string_view gateway_reference, int attempts, Instant again) override;
    Result<void> end(ports::OperationId id, const ports::OperationEnd& end) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
