#pragma once

#include "server/ports/put.hpp"
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
    /// Instead of the one of its kind that begins on the same day. `conflict`: there is no such line.
    virtual Result<Put> put(const domain::Msisdn& line, const domain::Bundle& bundle) = 0;
};

} // namespace kabinet::ports
