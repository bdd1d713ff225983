#pragma once

#include "server/ports/put.hpp"
#include "shared/base/error.hpp"
#include "shared/domain/identifiers/msisdn.hpp"
#include "shared/domain/line/forwarding.hpp"

#include <vector>

namespace kabinet::ports {

/// Where the calls to a line go.
class ForwardingRepository {
public:
    ForwardingRepository() = default;
    ForwardingRepository(const ForwardingRepository&) = delete;
    ForwardingRepository& operator=(const ForwardingRepository&) = delete;
    virtual ~ForwardingRepository() = default;

    /// In the order of their kinds.
    [[nodiscard]] virtual Result<std::vector<domain::ForwardingRule>> of(const domain::Msisdn& line) const = 0;
    /// Instead of the rule of its kind, if there is one. `conflict`: there is no such line.
    virtual Result<Put> set(const domain::Msisdn& line, const domain::ForwardingRule& rule) = 0;
    /// One that isn't there is fine.
    virtual Result<void> clear(const domain::Msisdn& line, domain::ForwardingKind kind) = 0;
};

} // namespace kabinet::ports
