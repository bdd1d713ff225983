#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/catalogue_repository.hpp"

namespace kabinet::sqlite {

class CatalogueRepository final : public ports::CatalogueRepository {
public:
    explicit CatalogueRepository(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<std::vector<domain::Service>> services() const override;
    [[nodiscard]] Result<std::optional<domain::Service>> find_service(const domain::ServiceCode& code) const override;
    Result<ports::Put> put_service(const domain::Service& service) override;
    [[nodiscard]] Result<std::vector<ports::Tariff>> tariffs(std::string_view after, int limit) const override;
    Result<ports::Put> put_tariff(const ports::Tariff& tariff) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
