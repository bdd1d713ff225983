#pragma once

#include "server/ports/import_log.hpp"
#include "server/ports/import_records.hpp"
#include "server/ports/import_source.hpp"
#include "server/ports/unit_of_work.hpp"

#include <functional>
#include <string_view>
#include <unordered_set>

namespace kabinet::use_cases {

/// Stores call detail records, millions in a row: it remembers which lines are there. Errors of rows: `line_unknown`.
class StoreUsage {
public:
    Result<void> operator()(ports::Transaction& transaction, ports::ImportBatch<ports::UsageRecord>& batch,
                            ports::ImportCounts& counts);

private:
    struct Hash {
        std::size_t operator()(const domain::Msisdn& line) const noexcept {
            return std::hash<std::string_view>()(line.digits());
        }
    };

    Result<bool> known(ports::Transaction& transaction, const domain::Msisdn& line);

    std::unordered_set<domain::Msisdn, Hash> known_;
};

} // namespace kabinet::use_cases
