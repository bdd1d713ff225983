#include "server/adapters/sqlite/account_repository.hpp"

#include "server/adapters/sqlite/columns.hpp"

namespace kabinet::sqlite {

namespace {

Result<ports::Account> account_from(const Row& row) {
    auto number = stored(domain::AccountNumber::parse(row.text(0)));
    if (!number) {
        return std::unexpected(std::move(number.error()));
    }
    const auto method = known(domain::billing_method_from(row.text(1)));
    if (!method) {
        return std::unexpected(method.error());
    }
    return ports::Account{.number = std::move(*number),
                          .billing_method = *method,
                          .credit_limit = optional_money(row, 2),
                          .contract = {.number = std::string(row.text(3)),
                                       .date = row.null(4) ? std::nullopt : std::optional(day_of(row.integer(4)))}};
}

} // namespace

Result<ports::AccountPage> AccountRepository::page(ports::CompanyId company,
                                                   const ports::AccountPageRequest& request) const {
    return page_of<ports::AccountPage>(
        connection_
            .query("SELECT number, billing_method, credit_limit_tiyn, contract, contract_day FROM accounts"
                   " WHERE company_id = ? AND number > ? ORDER BY number LIMIT ?",
                   company.value, request.after ? request.after->digits() : std::string_view(), request.limit + 1)
            .all(account_from),
        request.limit);
}

Result<std::optional<ports::Account>> AccountRepository::find(ports::CompanyId company,
                                                              const domain::AccountNumber& number) const {
    return connection_
        .query("SELECT number, billing_method, credit_limit_tiyn, contract, contract_day FROM accounts"
               " WHERE number = ? AND company_id = ?",
               number.digits(), company.value)
        .first(account_from);
}

Result<void> AccountRepository::set_contract(ports::CompanyId company, const domain::AccountNumber& number,
                                             const ports::Contract& contract) {
    auto done =
        connection_.run("UPDATE accounts SET contract = ?, contract_day = ? WHERE number = ? AND company_id = ?",
                        contract.number, contract.date.transform(day_number), number.digits(), company.value);
    return done && connection_.changes() == 0 ? fail(ErrorCode::not_found, "account") : done;
}

} // namespace kabinet::sqlite
