#include "server/use_cases/list_accounts.hpp"

namespace kabinet::use_cases {

Result<AccountList> list_accounts(const Services& services, const Actor& actor, ports::CompanyId company,
                                  const std::string& after, int limit) {
    if (limit < 1 || limit > document_page_max) {
        return fail(ErrorCode::limit_range, "limit");
    }
    ports::AccountPageRequest request{.after = std::nullopt, .limit = limit};
    if (!after.empty()) {
        auto number = domain::AccountNumber::parse(after);
        if (!number) {
            return fail(ErrorCode::cursor_invalid, "after");
        }
        request.after = std::move(*number);
    }
    return services.database.read([&](const ports::Transaction& transaction) -> Result<AccountList> {
        if (auto customer = authorize_documents(transaction, actor, company); !customer) {
            return std::unexpected(std::move(customer.error()));
        }
        auto page = transaction.accounts().page(company, request);
        if (!page) {
            return std::unexpected(std::move(page.error()));
        }
        AccountList list{.rows = std::move(page->rows), .next = {}};
        if (page->more) {
            list.next = list.rows.back().number.str();
        }
        return list;
    });
}

Result<std::vector<std::chrono::year_month>> list_billed_months(const Services& services, const Actor& actor,
                                                                ports::CompanyId company,
                                                                const domain::AccountNumber& account) {
    return services.database.read(
        [&](const ports::Transaction& transaction) -> Result<std::vector<std::chrono::year_month>> {
            if (auto customer = authorize_documents(transaction, actor, company); !customer) {
                return std::unexpected(std::move(customer.error()));
            }
            const auto found = transaction.accounts().find(company, account);
            if (!found) {
                return std::unexpected(found.error());
            }
            return *found ? transaction.invoices().months(company, account) : fail(ErrorCode::not_found);
        });
}

} // namespace kabinet::use_cases
