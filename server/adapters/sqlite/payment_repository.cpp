#include "server/adapters/sqlite/payment_repository.hpp"

#include "server/adapters/sqlite/columns.hpp"

#include <limits>

namespace kabinet::sqlite {

namespace {

Result<ports::StoredPayment> payment_from(const Row& row) {
    auto account = stored(domain::AccountNumber::parse(row.text(1)));
    if (!account) {
        return std::unexpected(std::move(account.error()));
    }
    const auto type = known(domain::payment_type_from(row.text(3)));
    if (!type) {
        return std::unexpected(type.error());
    }
    auto payment = stored(domain::Payment::create({.at = row.instant(2),
                                                   .type = *type,
                                                   .comment = std::string(row.text(4)),
                                                   .amount = Money::of_tiyn(row.integer(5)),
                                                   .balance_before = Money::of_tiyn(row.integer(6)),
                                                   .balance_after = std::nullopt}));
    if (!payment) {
        return std::unexpected(std::move(payment.error()));
    }
    return ports::StoredPayment{.id = {row.integer(0)}, .account = std::move(*account), .payment = std::move(*payment)};
}

/// Where a page begins: the end of the range, when there was no page before.
ports::PaymentPosition start_of(const ports::PaymentPageRequest& request) noexcept {
    return request.after.value_or(
        ports::PaymentPosition{.at = request.range.end, .id = {std::numeric_limits<std::int64_t>::min()}});
}

} // namespace

Result<ports::PaymentPage> PaymentRepository::of_line(ports::CompanyId company, const domain::Msisdn& line,
                                                      const ports::PaymentPageRequest& request) const {
    const auto [at, id] = start_of(request);
    return page_of<ports::PaymentPage>(
        connection_
            .query("SELECT id, account, at, type, comment, amount_tiyn, balance_before_tiyn FROM payments"
                   " WHERE msisdn = ? AND company_id = ? AND at >= ? AND at <= ? AND (at < ? OR id < ?)"
                   " ORDER BY at DESC, id DESC LIMIT ?",
                   number_of(line), company.value, request.range.begin, at, at, id.value, request.limit + 1)
            .all(payment_from),
        request.limit);
}

Result<ports::PaymentPage> PaymentRepository::of_accounts(ports::CompanyId company,
                                                          const ports::PaymentPageRequest& request) const {
    const auto [at, id] = start_of(request);
    return page_of<ports::PaymentPage>(
        connection_
            .query("SELECT id, account, at, type, comment, amount_tiyn, balance_before_tiyn FROM payments"
                   " WHERE msisdn IS NULL AND company_id = ?1 AND at >= ?2 AND at <= ?3 AND (at < ?3 OR id < ?4)"
                   " AND (?5 IS NULL OR account = ?5) ORDER BY at DESC, id DESC LIMIT ?6",
                   company.value, request.range.begin, at, id.value,
                   request.account.transform(&domain::AccountNumber::digits), request.limit + 1)
            .all(payment_from),
        request.limit);
}

Result<Money> PaymentRepository::paid_by_accounts(ports::CompanyId company,
                                                  const std::optional<domain::AccountNumber>& account,
                                                  Instant before) const {
    return money_of(connection_
                        .query("SELECT sum(amount_tiyn) FROM payments WHERE msisdn IS NULL AND company_id = ?1"
                               " AND at < ?2 AND (?3 IS NULL OR account = ?3)",
                               company.value, before, account.transform(&domain::AccountNumber::digits))
                        .number());
}

Result<void> PaymentRepository::scan(ports::CompanyId company,
                                     const std::function<Result<void>(const ports::NewPayment&)>& visit) const {
    return connection_
        .query("SELECT 0, payments.account, at, type, comment, amount_tiyn, balance_before_tiyn, msisdn, reference"
               " FROM accounts CROSS JOIN payments ON payments.account = accounts.number WHERE accounts.company_id = ?"
               " ORDER BY accounts.number, ifnull(msisdn, 0), at, reference",
               company.value)
        .each([&](const Row& row) -> Result<void> {
            auto read = payment_from(row);
            if (!read) {
                return std::unexpected(std::move(read.error()));
            }
            ports::NewPayment payment{.company = company,
                                      .account = std::move(read->account),
                                      .line = std::nullopt,
                                      .reference = std::string(row.text(8)),
                                      .payment = std::move(read->payment)};
            if (!row.null(7)) {
                const auto line = msisdn_of(row.integer(7));
                if (!line) {
                    return std::unexpected(line.error());
                }
                payment.line = *line;
            }
            return visit(payment);
        });
}

Result<ports::Put> PaymentRepository::put(const ports::NewPayment& payment) {
    const domain::Payment& what = payment.payment;
    const auto line = payment.line.transform(number_of);
    if (auto added = connection_.run(
            "INSERT INTO payments (company_id, account, msisdn, at, reference, type, comment, amount_tiyn,"
            " balance_before_tiyn) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (account, ifnull(msisdn, 0), at, reference) DO NOTHING",
            payment.company.value, payment.account.digits(), line, what.at(), payment.reference, name_of(what.type()),
            what.comment(), what.amount().tiyn(), what.balance_before().tiyn());
        !added) {
        return std::unexpected(std::move(added.error()));
    }
    if (connection_.changes() == 1) {
        return ports::Put::added;
    }
    if (auto changed = connection_.run(
            "UPDATE payments SET company_id = ?1, type = ?2, comment = ?3, amount_tiyn = ?4, balance_before_tiyn = ?5"
            " WHERE account = ?6 AND ifnull(msisdn, 0) = ifnull(?7, 0) AND at = ?8 AND reference = ?9"
            " AND (company_id, type, comment, amount_tiyn, balance_before_tiyn) <> (?1, ?2, ?3, ?4, ?5)",
            payment.company.value, name_of(what.type()), what.comment(), what.amount().tiyn(),
            what.balance_before().tiyn(), payment.account.digits(), line, what.at(), payment.reference);
        !changed) {
        return std::unexpected(std::move(changed.error()));
    }
    return connection_.changes() == 1 ? ports::Put::changed : ports::Put::unchanged;
}

} // namespace kabinet::sqlite
