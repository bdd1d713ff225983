#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"

namespace kabinet::use_cases {

inline constexpr int report_page_max = 500;

/// The company's, newest first, whoever asked for them. Errors: `not_found`, `forbidden`, `limit_range` (limit),
/// `unavailable`.
Result<ports::ReportPage> list_reports(const Services& services, const Actor& actor, ports::CompanyId company,
                                       const ports::ReportPageRequest& request);

} // namespace kabinet::use_cases
