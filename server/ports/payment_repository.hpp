#pragma once

#include "server/ports/ids.hpp"
#include "server/ports/put.hpp"
#include "shared/base/error.hpp"
#include "shared/base/money.hpp"
#include "shared/domain/billing/payment.hpp"
#include "shared/domain/identifiers/account_number.hpp"
#include "shared/domain/identifiers/msisdn.hpp"
#include "shared/domain/period/period.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kabinet::ports {

/// A payment as it enters the system.
struct NewPayment {
    CompanyId company;
    domain::AccountNumber account;
    std::optional<domain::Msisdn> line; ///< whose balance it moved; nothing: the account's, which is paid afterwards
    /// The operator's own number of the payment, not empty. It tells payments of one account or line and one second
    /// apart; whoever has no such number makes one of the payment's content, so that the same payment has the same.
    std::string reference;
    domain::Payment payment;
};

struct StoredPayment {
    PaymentId id;
    domain::AccountNumber account;
    domain::Payment payment;
};

/// Where a page ended.
struct PaymentPosition {
    Instant at;
    PaymentId id;
};

struct PaymentPageRequest {
    domain::InstantRange range;
    std::optional<PaymentPosition> after;
    int limit = 100;
    std::optional<domain::AccountNumber> account = {}; ///< of accounts: this one's only
};

struct PaymentPage {
    std::vector<StoredPayment> rows;
    bool more = false; ///< there are rows after the last one
};

class PaymentRepository {
public:
    PaymentRepository() = default;
    PaymentRepository(const PaymentRepository&) = delete;
    PaymentRepository& operator=(const PaymentRepository&) = delete;
    virtual ~PaymentRepository() = default;

    /// Of one line that is paid in advance; newest first. None when the line never was the company's.
    [[nodiscard]] virtual Result<PaymentPage> of_line(CompanyId company, const domain::Msisdn& line,
                                                      const PaymentPageRequest& request) const = 0;
    /// Of the accounts that are paid afterwards; newest first.
    [[nodiscard]] virtual Result<PaymentPage> of_accounts(CompanyId company,
                                                          const PaymentPageRequest& request) const = 0;
    /// What the accounts that are paid afterwards, or this one of them, have paid before that moment.
    [[nodiscard]] virtual Result<Money>
    paid_by_accounts(CompanyId company, const std::optional<domain::AccountNumber>& account, Instant before) const = 0;

    /// Every payment of the company, by account, line, moment and reference. The first error of `visit` ends the
    /// reading and is the answer. Takes the memory of one payment, however many there are.
    virtual Result<void> scan(CompanyId company, const std::function<Result<void>(const NewPayment&)>& visit) const = 0;

    /// `conflict`: the account is not the company's.
    virtual Result<Put> put(const NewPayment& payment) = 0;
};

} // namespace kabinet::ports
