#pragma once

#include "server/ports/ids.hpp"
#include "server/ports/put.hpp"
#include "shared/base/error.hpp"
#include "shared/base/money.hpp"
#include "shared/domain/billing/invoice.hpp"
#include "shared/domain/identifiers/account_number.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace kabinet::ports {

struct StoredInvoice {
    InvoiceId id;
    domain::InvoiceHead head;
};

/// Both ends included.
struct InvoiceMonths {
    std::chrono::year_month first;
    std::chrono::year_month last;
};

/// Where a page ended.
struct InvoicePosition {
    std::chrono::year_month month;
    domain::AccountNumber account;
};

struct InvoicePageRequest {
    InvoiceMonths months;
    std::optional<InvoicePosition> after;
    int limit = 100;
};

struct InvoicePage {
    std::vector<StoredInvoice> rows;
    bool more = false; ///< there are rows after the last one
};

struct NumberTotalPage {
    std::vector<domain::NumberTotal> rows;
    bool more = false; ///< there are rows after the last one
};

/// An account has one invoice a month.
class InvoiceRepository {
public:
    InvoiceRepository() = default;
    InvoiceRepository(const InvoiceRepository&) = delete;
    InvoiceRepository& operator=(const InvoiceRepository&) = delete;
    virtual ~InvoiceRepository() = default;

    /// By month, then by account.
    [[nodiscard]] virtual Result<InvoicePage> page(CompanyId company, const InvoicePageRequest& request) const = 0;
    /// Of all invoices of these months.
    [[nodiscard]] virtual Result<domain::RegisterTotals> totals(CompanyId company,
                                                                const InvoiceMonths& months) const = 0;
    [[nodiscard]] virtual Result<std::optional<StoredInvoice>>
    find(CompanyId company, const domain::AccountNumber& account, std::chrono::year_month month) const = 0;
    /// The months that an account of the company's was billed for, newest first.
    [[nodiscard]] virtual Result<std::vector<std::chrono::year_month>>
    months(CompanyId company, const domain::AccountNumber& account) const = 0;
    /// In the kinds' own order.
    [[nodiscard]] virtual Result<std::vector<domain::KindTotal>> kind_totals(InvoiceId invoice) const = 0;
    /// By number, those after `after`.
    [[nodiscard]] virtual Result<NumberTotalPage>
    number_totals(InvoiceId invoice, const std::optional<domain::Msisdn>& after, int limit) const = 0;
    /// What was billed to the accounts that are paid afterwards, or to this one of them, on days before this one.
    [[nodiscard]] virtual Result<Money>
    billed_to_accounts(CompanyId company, const std::optional<domain::AccountNumber>& account, Date before) const = 0;
    /// What was billed to them from `first` to `last`, by day.
    [[nodiscard]] virtual Result<std::vector<domain::InvoiceHead>>
    issued_to_accounts(CompanyId company, const std::optional<domain::AccountNumber>& account, Date first,
                       Date last) const = 0;

    /// Every line of the company's invoices, by month, account, number and kind. The first error of `visit` ends the
    /// reading and is the answer. Takes the memory of one line, however many there are.
    virtual Result<void>
    scan(CompanyId company,
         const std::function<Result<void>(const domain::InvoiceHead&, const domain::InvoiceLine&)>& visit) const = 0;

    /// Takes the place of the account's invoice for that month, if there is one. `conflict`: the account is not the
    /// company's, or another invoice has this number.
    virtual Result<Put> put(CompanyId company, const domain::Invoice& invoice) = 0;
};

} // namespace kabinet::ports
