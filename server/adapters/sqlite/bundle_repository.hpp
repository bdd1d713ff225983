#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/bundle_repository.hpp"

namespace kabinet::sqlite {

class BundleRepository final : public ports::BundleRepository {
public:
    explicit BundleRepository(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<std::vector<domain::Bundle>> of(const domain::Msisdn& line) const override;
    Result<void> replace(const domain::Msisdn& line, std::span<const domain::Bundle> bundles) override;
    Result<ports::Put> put(const domain::Msisdn& line, const domain::Bundle& bundle) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
