#pragma once

#include "server/ports/unit_of_work.hpp"
#include "shared/base/time_zone.hpp"

namespace kabinet::use_cases {

/// The operation is done: the line is changed as it says, and the operation has ended.
Result<void> finish_operation(ports::Transaction& transaction, const ports::Operation& operation, Instant now,
                              TimeZone zone);

/// It comes to nothing (failed or cancelled): the line gets back the status that it had.
Result<void> give_up_operation(ports::Transaction& transaction, const ports::Operation& operation,
                               const ports::OperationEnd& end);

} // namespace kabinet::use_cases
