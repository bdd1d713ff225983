#pragma once

#include "server/ports/put.hpp"
#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"
#include "shared/domain/identifiers/msisdn.hpp"
#include "shared/domain/service/service_code.hpp"

#include <optional>
#include <vector>

namespace kabinet::ports {

/// A service as a line has it.
struct ConnectedService {
    domain::ServiceCode code;
    Instant since;
    std::optional<Instant> until; ///< the last second that counts; none: until it is disconnected

    bool operator==(const ConnectedService&) const noexcept = default;
};

/// Which services are connected on which line.
class ConnectedServiceRepository {
public:
    ConnectedServiceRepository() = default;
    ConnectedServiceRepository(const ConnectedServiceRepository&) = delete;
    ConnectedServiceRepository& operator=(const ConnectedServiceRepository&) = delete;
    virtual ~ConnectedServiceRepository() = default;

    /// Those of the line that count at `now`, in the catalogue's order.
    [[nodiscard]] virtual Result<std::vector<ConnectedService>> of(const domain::Msisdn& line, Instant now) const = 0;
    /// `conflict`: there is no such line or no such service.
    virtual Result<Put> put(const domain::Msisdn& line, const ConnectedService& service) = 0;
    /// One that isn't there is fine.
    virtual Result<void> remove(const domain::Msisdn& line, const domain::ServiceCode& service) = 0;
};

} // namespace kabinet::ports
