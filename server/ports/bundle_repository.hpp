#pragma once

#include "shared/base/error.hpp"
#include "shared/domain/identifiers/msisdn.hpp"
#include "shared/domain/line/bundle.hpp"

#include <span>
#include <vector>

namespace kabinet::ports {

/// What is left of what a line's tariff includes.
class BundleRepository {
public:
    BundleRepository() = default;
    BundleRepository(const BundleRepository&) = delete;
    BundleRepository& operator=(const BundleRepository&) = delete;
    virtual ~BundleRepository() = default;

    /// In the order of their kinds, the older first.
    [[nodiscard]] virtual Result<std::vector<domain::Bundle>> of(const domain::Msisdn& line) const = 0;
    /// These instead of all there were. `conflict`: there is no such line, or two of one kind begin on the same day.
    virtual Result<void> replace(const domain::Msisdn& line, std::span<const domain::Bundle> bundles) = 0;
};

} // namespace kabinet::ports
