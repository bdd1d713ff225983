#include "server/adapters/sqlite/action_history.hpp"

#include "server/adapters/sqlite/columns.hpp"

#include <limits>

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

Result<std::vector<ports::SignInRow>>
ActionHistory::sign_ins_of(ports::UserId user, std::optional<ports::ActionId> before, int limit) const {
    return connection_
        .query("SELECT id, at, action, outcome, address FROM action_history WHERE user_id = ?"
               " AND action IN ('sign_in', 'recover_password') AND id < ? ORDER BY id DESC LIMIT ?",
               user.value, before ? before->value : std::numeric_limits<std::int64_t>::max(), limit)
        .all([](const Row& row) -> Result<ports::SignInRow> {
            const auto kind = known(ports::action_kind_names.find(row.text(2)));
            if (!kind) {
                return std::unexpected(kind.error());
            }
            return ports::SignInRow{.id = {row.integer(0)},
                                    .at = row.instant(1),
                                    .kind = *kind,
                                    .outcome = row.text(3) == ports::name_of(ports::ActionOutcome::succeeded)
                                                   ? ports::ActionOutcome::succeeded
                                                   : ports::ActionOutcome::refused,
                                    .address = std::string(row.text(4))};
        });
}

} // namespace kabinet::sqlite
