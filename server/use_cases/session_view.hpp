#pragma once

#include "server/ports/company_repository.hpp"
#include "server/ports/user_repository.hpp"
#include "shared/base/error.hpp"
#include "shared/base/time_zone.hpp"
#include "shared/domain/identifiers/iccid.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

#include <string>
#include <vector>

namespace kabinet::use_cases {

/// What a signed-in person may know about the own session.
struct SessionView {
    std::string user_name;
    domain::Msisdn phone;
    TimeZone time_zone;       ///< the operator's
    domain::IccidRules iccid; ///< the operator's
    std::vector<ports::Membership> companies;
};

} // namespace kabinet::use_cases
