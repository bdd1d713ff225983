#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/usage_repository.hpp"

namespace kabinet::sqlite {

class UsageRepository final : public ports::UsageRepository {
public:
    explicit UsageRepository(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<ports::UsagePage> page(ports::CompanyId company, const domain::Msisdn& line,
                                                const ports::UsagePageRequest& request) const override;
    [[nodiscard]] Result<std::vector<ports::UsageTotal>> totals(ports::CompanyId company, const domain::Msisdn& line,
                                                                const domain::InstantRange& range) const override;
    [[nodiscard]] Result<std::vector<ports::UsageDay>> days(ports::CompanyId company, const domain::Msisdn& line,
                                                            const domain::InstantRange& range,
                                                            TimeZone zone) const override;
    [[nodiscard]] Result<std::optional<domain::InstantRange>> kept() const override;
    [[nodiscard]] Result<void> scan(const ports::UsageScan& scan, const Visit& visit) const override;
    Result<std::int64_t> append(std::span<const ports::NewCdr> records) override;
    Result<std::int64_t> remove_old_weeks(Instant before, std::int64_t most) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
