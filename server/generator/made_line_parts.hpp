#pragma once

#include "server/ports/connected_service_repository.hpp"
#include "server/ports/device_repository.hpp"
#include "shared/base/time_zone.hpp"
#include "shared/domain/line/bundle.hpp"
#include "shared/domain/line/forwarding.hpp"
#include "shared/domain/service/service.hpp"

#include <cstdint>
#include <optional>
#include <vector>

// What lines have beside their number, made as made_lines.hpp makes the lines themselves.
namespace kabinet::generator {

/// The catalogue: the same for every seed, with services of each group.
const std::vector<domain::Service>& made_services();

struct MadeParts {
    std::vector<ports::ConnectedService> services; ///< of made_services(); counting at `now`
    std::vector<domain::Bundle> bundles;           ///< of the month of `now`
    std::optional<domain::ForwardingRule> forwarding;
    std::optional<ports::RegisteredDevice> device;
};

/// Of line `index` of all lines.
MadeParts made_parts(std::uint64_t seed, std::int64_t index, Instant now, TimeZone zone);

} // namespace kabinet::generator
