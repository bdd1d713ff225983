#include "server/adapters/sqlite/action_history.hpp"

#include "server/adapters/sqlite/columns.hpp"

namespace kabinet::sqlite {

Result<void> ActionHistory::append(const ports::ActionEntry& entry) {
    return connection_.run(
        "INSERT INTO action_history (at, action, outcome, user_id, user_name, user_phone, company_id,"
        " msisdn, address, operation_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.at, ports::name_of(entry.kind), ports::name_of(entry.outcome), entry.user.value, entry.user_name,
        number_of(entry.user_phone), entry.company.transform([](ports::CompanyId id) { return id.value; }),
        entry.line.transform(number_of), entry.address,
        entry.operation.transform([](ports::OperationId id) { return id.value; }));
}

} // namespace kabinet::sqlite
