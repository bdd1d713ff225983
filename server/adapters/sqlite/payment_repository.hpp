#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/payment_repository.hpp"

namespace kabinet::sqlite {

class PaymentRepository final : public ports::PaymentRepository {
public:
    explicit PaymentRepository(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<ports::PaymentPage> of_line(ports::CompanyId company, const domain::Msisdn& line,
                                                     const ports::PaymentPageRequest& request) const override;
    [[nodiscard]] Result<ports::PaymentPage> of_accounts(ports::CompanyId company,
                                                         const ports::PaymentPageRequest& request) const override;
    [[nodiscard]] Result<Money> paid_by_accounts(ports::CompanyId company,
                                                 const std::optional<domain::AccountNumber>& account,
                                                 Instant before) const override;
    Result<void> scan(ports::CompanyId company,
                      const std::function<Result<void>(const ports::NewPayment&)>& visit) const override;
    Result<ports::Put> put(const ports::NewPayment& payment) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
