#include "server/use_cases/imports/import_records.hpp"
#include "server/use_cases/imports/store_records.hpp"

namespace kabinet::use_cases {

namespace {

Result<ports::Put> put(ports::Transaction& transaction, const ports::PaymentRecord& record) {
    const auto account = transaction.companies().find_account(record.account);
    if (!account) {
        return std::unexpected(account.error());
    }
    if (!*account) {
        return fail(ErrorCode::account_unknown, "account");
    }
    ports::NewPayment payment = record;
    payment.company = (*account)->company;
    return transaction.payments().put(payment);
}

} // namespace

Result<void> store_payments(ports::Transaction& transaction, ports::ImportBatch<ports::PaymentRecord>& batch,
                            ports::ImportCounts& counts) {
    return store_each(batch, counts, [&](const ports::PaymentRecord& record) { return put(transaction, record); });
}

} // namespace kabinet::use_cases
