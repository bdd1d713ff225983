#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"

namespace kabinet::use_cases {

inline constexpr int operation_page_max = 500;

/// Errors: `not_found` (company or operation), `forbidden`, `unavailable`.
Result<ports::Operation> view_operation(const Services& services, const Actor& actor, ports::CompanyId company,
                                        ports::OperationId id);

/// The company's, newest first. Errors: `not_found`, `forbidden`, `limit_range` (limit), `unavailable`.
Result<ports::OperationPage> list_operations(const Services& services, const Actor& actor, ports::CompanyId company,
                                             const ports::OperationPageRequest& request);

} // namespace kabinet::use_cases
