#include "server/use_cases/cancel_operation.hpp"

#include "server/use_cases/action_entry.hpp"
#include "server/use_cases/authorization.hpp"
#include "server/use_cases/end_operation.hpp"

namespace kabinet::use_cases {

namespace {

Result<ports::Operation> found(const ports::Transaction& transaction, ports::CompanyId company, ports::OperationId id) {
    auto operation = transaction.operations().find(company, id);
    if (!operation) {
        return std::unexpected(std::move(operation.error()));
    }
    return *operation ? Result<ports::Operation>(**std::move(operation)) : fail(ErrorCode::not_found);
}

} // namespace

Result<ports::Operation> cancel_operation(const Services& services, const Actor& actor, ports::CompanyId company,
                                          ports::OperationId id) {
    return services.database.write([&](ports::Transaction& transaction) -> Result<ports::Operation> {
        if (auto may = authorize(transaction, actor, company, domain::Permission::change_lines); !may) {
            return std::unexpected(std::move(may.error()));
        }
        const auto operation = found(transaction, company, id);
        if (!operation) {
            return operation;
        }
        const auto cancelled = domain::next_state(operation->state, domain::OperationEvent::cancel);
        if (!cancelled) {
            return std::unexpected(cancelled.error());
        }
        const Instant now = services.clock.now();
        if (auto ended =
                give_up_operation(transaction, *operation,
                                  {.state = *cancelled, .at = now, .failure = std::nullopt, .gateway_message = {}});
            !ended) {
            return std::unexpected(std::move(ended.error()));
        }
        ports::ActionEntry entry = action_of(actor, ports::ActionKind::cancel_operation,
                                             ports::ActionOutcome::succeeded, now, company, operation->line);
        entry.operation = id;
        if (auto noted = transaction.history().append(entry); !noted) {
            return std::unexpected(std::move(noted.error()));
        }
        return found(transaction, company, id);
    });
}

} // namespace kabinet::use_cases
