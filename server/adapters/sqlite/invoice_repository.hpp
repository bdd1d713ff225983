#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/invoice_repository.hpp"

namespace kabinet::sqlite {

class InvoiceRepository final : public ports::InvoiceRepository {
public:
    explicit InvoiceRepository(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<ports::InvoicePage> page(ports::CompanyId company,
                                                  const ports::InvoicePageRequest& request) const override;
    [[nodiscard]] Result<domain::RegisterTotals> totals(ports::CompanyId company,
                                                        const ports::InvoiceMonths& months) const override;
    [[nodiscard]] Result<std::optional<ports::StoredInvoice>>
    find(ports::CompanyId company, const domain::AccountNumber& account, std::chrono::year_month month) const override;
    [[nodiscard]] Result<std::vector<std::chrono::year_month>>
    months(ports::CompanyId company, const domain::AccountNumber& account) const override;
    [[nodiscard]] Result<std::vector<domain::KindTotal>> kind_totals(ports::InvoiceId invoice) const override;
    [[nodiscard]] Result<ports::NumberTotalPage>
    number_totals(ports::InvoiceId invoice, const std::optional<domain::Msisdn>& after, int limit) const override;
    [[nodiscard]] Result<Money> billed_to_accounts(ports::CompanyId company,
                                                   const std::optional<domain::AccountNumber>& account,
                                                   Date before) const override;
    [[nodiscard]] Result<std::vector<domain::InvoiceHead>>
    issued_to_accounts(ports::CompanyId company, const std::optional<domain::AccountNumber>& account, Date first,
                       Date last) const override;
    Result<void> scan(ports::CompanyId company,
                      const std::function<Result<void>(const domain::InvoiceHead&, const domain::InvoiceLine&)>& visit)
        const override;
    Result<ports::Put> put(ports::CompanyId company, const domain::Invoice& invoice) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
