#pragma once

#include "server/demo/demo_data.hpp"
#include "server/ports/unit_of_work.hpp"
#include "shared/base/time_zone.hpp"

namespace kabinet::demo {

/// The detail records of the last 90 days up to `now`: the same ones whenever the demo begins on the same day. Lines
/// that are blocked have none.
Result<void> add_usage(ports::Transaction& transaction, const DemoData& data, Instant now, TimeZone zone);

} // namespace kabinet::demo
