#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"

namespace kabinet::use_cases {

/// As long as nobody outside knows of it. Errors: `not_found`, `forbidden`, `operation_handed_over`, `operation_ended`,
/// `unavailable`.
Result<ports::Operation> cancel_operation(const Services& services, const Actor& actor, ports::CompanyId company,
                                          ports::OperationId id);

} // namespace kabinet::use_cases
