#include "server/use_cases/imports/import_records.hpp"
#include "server/use_cases/imports/store_records.hpp"

namespace kabinet::use_cases {

namespace {

/// What two steps of one row did together: the one that did more.
ports::Put both(ports::Put one, ports::Put other) noexcept {
    return std::min(one, other);
}

Result<ports::Put> put_account(ports::Transaction& transaction, ports::CompanyId company,
                               const ports::Account& account) {
    const auto stored = transaction.companies().put_account({.number = account.number,
                                                             .company = company,
                                                             .billing_method = account.billing_method,
                                                             .credit_limit = account.credit_limit});
    const auto now = transaction.accounts().find(company, account.number);
    if (!stored || !now || !*now) {
        return std::unexpected(!stored ? stored.error() : !now ? now.error() : Error{});
    }
    if ((*now)->contract == account.contract) {
        return stored;
    }
    const auto set = transaction.accounts().set_contract(company, account.number, account.contract);
    return set ? Result<ports::Put>(both(*stored, ports::Put::changed)) : std::unexpected(set.error());
}

Result<ports::Put> put(ports::Transaction& transaction, const ports::CompanyRecord& record) {
    if (record.account) {
        // Before anything is written: the row is taken over whole or not at all.
        const auto known = transaction.companies().find_account(record.account->number);
        const auto owner = transaction.companies().find(record.bin);
        if (!known || !owner) {
            return std::unexpected(known ? owner.error() : known.error());
        }
        if (*known && (!*owner || (*known)->company != (*owner)->id)) {
            return fail(ErrorCode::account_foreign, "account");
        }
    }
    const auto company = transaction.companies().put(record.bin, record.name);
    if (!company || !record.account) {
        return company;
    }
    const auto stored = transaction.companies().find(record.bin);
    if (!stored) {
        return std::unexpected(stored.error());
    }
    const auto account = put_account(transaction, (*stored)->id, *record.account);
    return account ? Result<ports::Put>(both(*company, *account)) : account;
}

} // namespace

Result<void> store_companies(ports::Transaction& transaction, ports::ImportBatch<ports::CompanyRecord>& batch,
                             ports::ImportCounts& counts) {
    return store_each(batch, counts, [&](const ports::CompanyRecord& record) { return put(transaction, record); });
}

} // namespace kabinet::use_cases
