#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/label_repository.hpp"

namespace kabinet::sqlite {

class LabelRepository final : public ports::LabelRepository {
public:
    explicit LabelRepository(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<std::size_t> count(ports::CompanyId company) const override;
    [[nodiscard]] Result<std::vector<domain::Label>> of(const domain::Msisdn& line) const override;
    Result<void> set(ports::CompanyId company, const domain::Msisdn& line,
                     std::span<const domain::Label> labels) override;
    Result<void> set_cost_centre(const domain::Msisdn& line, std::string_view cost_centre) override;

private:
    Result<void> add(ports::CompanyId company, const domain::Msisdn& line, const domain::Label& label);
    Result<void> remove(ports::CompanyId company, const domain::Msisdn& line, const domain::Label& label);

    Connection& connection_;
};

} // namespace kabinet::sqlite
