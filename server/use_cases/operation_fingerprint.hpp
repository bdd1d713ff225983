#pragma once

#include "server/ports/ids.hpp"
#include "shared/domain/identifiers/msisdn.hpp"
#include "shared/domain/operation/operation_order.hpp"

#include <string>

namespace kabinet::use_cases {

/// Equal for the same order on the same line, and for nothing else.
std::string fingerprint_of(ports::CompanyId company, const domain::Msisdn& line, const domain::OperationOrder& order);

} // namespace kabinet::use_cases
