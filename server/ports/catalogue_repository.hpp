#pragma once

#include "server/ports/put.hpp"
#include "shared/base/error.hpp"
#include "shared/base/money.hpp"
#include "shared/domain/service/service.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::ports {

struct Tariff {
    std::string name;
    std::optional<Money> monthly_fee; ///< none: not known

    bool operator==(const Tariff&) const noexcept = default;
};

/// What the operator sells.
class CatalogueRepository {
public:
    CatalogueRepository() = default;
    CatalogueRepository(const CatalogueRepository&) = delete;
    CatalogueRepository& operator=(const CatalogueRepository&) = delete;
    virtual ~CatalogueRepository() = default;

    /// By group, and within one in the order they were first stored. Tens of rows: not in pages.
    [[nodiscard]] virtual Result<std::vector<domain::Service>> services() const = 0;
    [[nodiscard]] virtual Result<std::optional<domain::Service>>
    find_service(const domain::ServiceCode& code) const = 0;
    /// The one of this code, whatever it was before.
    virtual Result<Put> put_service(const domain::Service& service) = 0;

    /// At most `limit` of them, by name, those after `after`; empty: from the first.
    [[nodiscard]] virtual Result<std::vector<Tariff>> tariffs(std::string_view after, int limit) const = 0;
    /// The one of this name, whatever it was before.
    virtual Result<Put> put_tariff(const Tariff& tariff) = 0;
};

} // namespace kabinet::ports
