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
                                                 const ports::LineFilter& filter, std::int64_t cap) const override;
    [[nodiscard]] Result<ports::LineChoices> choices(ports::CompanyId company, int limit) const override;
    [[nodiscard]] Result<ports::LineCounts> counts(ports::CompanyId company) const override;
    [[nodiscard]] Result<std::optional<ports::Line>> find(ports::CompanyId company,
                                                          const domain::Msisdn& msisdn) const override;
    [[nodiscard]] Result<std::optional<Instant>> sim_swapped_at(const domain::Msisdn& msisdn) const override;
    [[nodiscard]] Result<std::optional<ports::SimCodes>> sim_codes(ports::CompanyId company,
                                                                   const domain::Msisdn& msisdn) const override;
    [[nodiscard]] Result<bool> exists(const domain::Msisdn& msisdn) const override;
    [[nodiscard]] Result<std::vector<ports::LineRecord>>
    records(ports::CompanyId company, std::optional<domain::Msisdn> after, int limit) const override;
    [[nodiscard]] Result<std::optional<domain::Msisdn>> line_of_sim(const domain::Iccid& iccid) const override;
    Result<void> add(const ports::NewLine& line) override;
    Result<void> add_sim(const ports::NewSim& sim) override;
    Result<ports::Put> put(const ports::NewLine& line, const std::optional<ports::NewSim>& sim) override;
    Result<void> set_status(const domain::Msisdn& line, domain::LineStatus status,
                            std::optional<Instant> changed_at) override;
    Result<void> swap_sim(const domain::Msisdn& line, const domain::Iccid& iccid, Instant at) override;
    Result<void> set_sms_ussd_ban(const domain::Msisdn& line, bool on) override;
    Result<void> set_individual_limit(const domain::Msisdn& line, std::optional<Money> limit) override;
    Result<void> set_secret_code(const domain::Msisdn& line, std::optional<Instant> sent_at) override;

private:
    /// Runs an update of one line.
    template <class... Arguments> Result<void> change(std::string_view sql, const Arguments&... arguments);

    Connection& connection_;
};

} // namespace kabinet::sqlite
