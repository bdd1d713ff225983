#pragma once

#include "server/ports/unit_of_work.hpp"
#include "shared/domain/operation/allowed_operations.hpp"

#include <optional>
#include <vector>

namespace kabinet::use_cases {

/// A line with all it has.
struct LineView {
    ports::Line line;
    std::vector<domain::Bundle> bundles;
    std::vector<domain::ForwardingRule> forwardings;
    std::vector<ports::RegisteredDevice> devices;
    std::vector<ports::ConnectedService> connected_services;
    std::vector<domain::Service> available_services; ///< offered, and not connected
    std::vector<ports::Operation> open_operations;
};

/// Nothing: the company has no such line.
Result<std::optional<LineView>> read_line_view(const ports::Transaction& transaction, ports::CompanyId company,
                                               const domain::Msisdn& msisdn, Instant now);

/// What decides which operations are possible.
domain::LineCondition condition_of(const LineView& view);

} // namespace kabinet::use_cases
