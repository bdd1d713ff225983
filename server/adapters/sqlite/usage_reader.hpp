#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/usage_repository.hpp"

// The questions about one line's records. Each week of a line is a range of its own, so that every question is put to
// one week after another.
namespace kabinet::sqlite {

Result<ports::UsagePage> read_usage_page(Connection& connection, const domain::Msisdn& line,
                                         const ports::UsagePageRequest& request);

Result<std::vector<ports::UsageTotal>> read_usage_totals(Connection& connection, const domain::Msisdn& line,
                                                         const domain::InstantRange& range);

Result<std::vector<ports::UsageDay>> read_usage_days(Connection& connection, const domain::Msisdn& line,
                                                     const domain::InstantRange& range, TimeZone zone);

/// Those of many lines; see ports::UsageRepository::scan.
Result<void> scan_usage(Connection& connection, const ports::UsageScan& scan,
                        const ports::UsageRepository::Visit& visit);

} // namespace kabinet::sqlite
