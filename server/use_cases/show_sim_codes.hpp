#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"

#include <string_view>

namespace kabinet::use_cases {

/// PIN and PUK, after the password was given again. The history has its row before they are shown; if it can't be
/// written, nothing is shown. Errors: `not_found` (company, line, or codes that are not known), `forbidden` (the role),
/// `password_wrong` (password), `rate_limited`, `unavailable`.
Result<ports::SimCodes> show_sim_codes(const Services& services, const Actor& actor, ports::CompanyId company,
                                       const domain::Msisdn& msisdn, std::string_view password);

} // namespace kabinet::use_cases
