#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/line_repository.hpp"

namespace kabinet::sqlite {

class LineRepository final : public ports::LineRepository {
public:
    explicit LineRepository(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<ports::LinePage> page(ports::CompanyId company,
                                               const ports::LinePageRequest& request) const override;
    [[nodiscard]] Result<ports::LineTotal> total(ports::CompanyId company, const domain::LineSearch& search,
                                                 std::int64_t cap) const override;
    [[nodiscard]] Result<ports::LineCounts> counts(ports::CompanyId company) const override;
    [[nodiscard]] Result<std::optional<ports::Line>> find(ports::CompanyId company,
                                                          const domain::Msisdn& msisdn) const override;
    [[nodiscard]] Result<std::optional<ports::SimCodes>> sim_codes(ports::CompanyId company,
                                                                   const domain::Msisdn& msisdn) const override;
    Result<void> add(const ports::NewLine& line) override;
    Result<void> add_sim(const ports::NewSim& sim) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
