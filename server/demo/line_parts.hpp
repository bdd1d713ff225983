#pragma once

#include "server/demo/demo_data.hpp"
#include "server/ports/unit_of_work.hpp"

namespace kabinet::demo {

/// Reads the catalogue and what lines have beside their number into `data`.
Result<void> read_line_parts(const DemoTables& tables, DemoData& data);

/// Stores the catalogue; before the lines.
Result<void> add_catalogue(ports::Transaction& transaction, const DemoData& data);

/// Stores what lines have; after the lines.
Result<void> add_line_parts(ports::Transaction& transaction, const DemoData& data);

} // namespace kabinet::demo
