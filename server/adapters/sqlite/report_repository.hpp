#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/report_repository.hpp"

namespace kabinet::sqlite {

class ReportRepository final : public ports::ReportRepository {
public:
    explicit ReportRepository(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<std::optional<ports::Report>> find(ports::CompanyId company,
                                                            ports::ReportId id) const override;
    [[nodiscard]] Result<std::optional<ports::Report>> find_by_key(ports::UserId user,
                                                                   std::string_view idempotency_key) const override;
    [[nodiscard]] Result<ports::ReportPage> page(ports::CompanyId company,
                                                 const ports::ReportPageRequest& request) const override;
    [[nodiscard]] Result<std::int64_t> count_open(ports::CompanyId company) const override;
    [[nodiscard]] Result<bool> any_due(Instant now) const override;
    Result<ports::ReportId> add(const ports::NewReport& report) override;
    Result<std::optional<ports::Report>> take_due(Instant now, Instant again) override;
    Result<void> release_all(Instant now) override;
    Result<void> put_off(ports::ReportId id, Instant again) override;
    Result<void> hand_over(ports::ReportId id, Instant data_at) override;
    Result<void> fail(ports::ReportId id, Instant at, ErrorCode failure) override;
    Result<void> cancel(ports::ReportId id, Instant at) override;

private:
    Result<void> changed_one(const Result<void>& done, ErrorCode otherwise);

    Connection& connection_;
};

} // namespace kabinet::sqlite
