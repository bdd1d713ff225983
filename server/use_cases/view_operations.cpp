#include "server/use_cases/view_operations.hpp"

#include "server/use_cases/authorization.hpp"

namespace kabinet::use_cases {

Result<ports::Operation> view_operation(const Services& services, const Actor& actor, ports::CompanyId company,
                                        ports::OperationId id) {
    return services.database.read([&](const ports::Transaction& transaction) -> Result<ports::Operation> {
        if (auto may = authorize(transaction, actor, company, domain::Permission::change_lines); !may) {
            return std::unexpected(std::move(may.error()));
        }
        auto operation = transaction.operations().find(company, id);
        if (!operation) {
            return std::unexpected(std::move(operation.error()));
        }
        return *operation ? Result<ports::Operation>(**std::move(operation)) : fail(ErrorCode::not_found);
    });
}

Result<ports::OperationPage> list_operations(const Services& services, const Actor& actor, ports::CompanyId company,
                                             const ports::OperationPageRequest& request) {
    if (request.limit < 1 || request.limit > operation_page_max) {
        return fail(ErrorCode::limit_range, "limit");
    }
    return services.database.read([&](const ports::Transaction& transaction) -> Result<ports::OperationPage> {
        if (auto may = authorize(transaction, actor, company, domain::Permission::change_lines); !may) {
            return std::unexpected(std::move(may.error()));
        }
        return transaction.operations().page(company, request);
    });
}

} // namespace kabinet::use_cases
