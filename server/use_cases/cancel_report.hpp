#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"

namespace kabinet::use_cases {

/// As long as it is queued or being made; whoever may have the company's documents may cancel it. Errors: `not_found`
/// (company or report), `forbidden`, `report_finished`, `unavailable`.
Result<ports::Report> cancel_report(const Services& services, const Actor& actor, ports::CompanyId company,
                                    ports::ReportId id);

} // namespace kabinet::use_cases
