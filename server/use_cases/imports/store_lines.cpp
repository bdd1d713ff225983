#include "server/use_cases/imports/import_records.hpp"
#include "server/use_cases/imports/store_records.hpp"

namespace kabinet::use_cases {

namespace {

Result<ports::Put> put(ports::Transaction& transaction, const ports::LineRecord& record) {
    const auto account = transaction.companies().find_account(record.line.account);
    if (!account) {
        return std::unexpected(account.error());
    }
    if (!*account) {
        return fail(ErrorCode::account_unknown, "account");
    }
    // Before anything is written: the row is taken over whole or not at all.
    if (record.sim) {
        const auto holder = transaction.lines().line_of_sim(record.sim->iccid);
        if (!holder) {
            return std::unexpected(holder.error());
        }
        if (*holder && **holder != record.line.msisdn) {
            return fail(ErrorCode::iccid_in_use, "iccid");
        }
    }
    ports::NewLine line = record.line;
    line.company = (*account)->company;
    auto stored = transaction.lines().put(line, record.sim);
    if (!stored && stored.error().code == ErrorCode::conflict) {
        return fail(ErrorCode::account_foreign, "account"); // the number is one company's, the account another's
    }
    return stored;
}

} // namespace

Result<void> store_lines(ports::Transaction& transaction, ports::ImportBatch<ports::LineRecord>& batch,
                         ports::ImportCounts& counts) {
    return store_each(batch, counts, [&](const ports::LineRecord& record) { return put(transaction, record); });
}

} // namespace kabinet::use_cases
