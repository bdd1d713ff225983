#include "server/use_cases/imports/store_usage.hpp"

namespace kabinet::use_cases {

namespace {

// About 60 bytes each.
constexpr std::size_t most_remembered = 1'500'000;

} // namespace

Result<bool> StoreUsage::known(ports::Transaction& transaction, const domain::Msisdn& line) {
    if (known_.contains(line)) {
        return true;
    }
    const auto there = transaction.lines().exists(line);
    if (there && *there) {
        if (known_.size() >= most_remembered) {
            known_.clear();
        }
        known_.insert(line);
    }
    return there;
}

Result<void> StoreUsage::operator()(ports::Transaction& transaction, ports::ImportBatch<ports::UsageRecord>& batch,
                                    ports::ImportCounts& counts) {
    std::vector<ports::NewCdr> records;
    records.reserve(batch.records.size());
    for (std::size_t i = 0; i < batch.records.size(); ++i) {
        const ports::UsageRecord& record = batch.records[i];
        const auto there = known(transaction, record.line);
        if (!there) {
            return std::unexpected(there.error());
        }
        if (!*there) {
            batch.rejected.push_back({.place = batch.places[i], .error = {ErrorCode::line_unknown, "number", {}}});
            continue;
        }
        records.push_back({.line = record.line, .cdr = record.cdr, .source_id = record.name, .id = record.id});
    }
    const auto added = transaction.usage().append(records);
    if (!added) {
        return std::unexpected(added.error());
    }
    counts.added += *added;
    counts.unchanged += static_cast<std::int64_t>(records.size()) - *added;
    return {};
}

} // namespace kabinet::use_cases
