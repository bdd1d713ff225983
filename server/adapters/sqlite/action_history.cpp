#include "server/adapters/sqlite/action_history.hpp"

#include "server/adapters/sqlite/columns.hpp"
#include "shared/domain/operation/operation_state.hpp"

#include <limits>

namespace kabinet::sqlite {

namespace {

Result<ports::ActionResult> result_of(const Row& row, int outcome, int state) {
    if (row.text(outcome) != ports::name_of(ports::ActionOutcome::succeeded)) {
        return ports::ActionResult::refused;
    }
    if (row.null(state)) {
        return ports::ActionResult::succeeded;
    }
    const auto found = known(domain::operation_state_from(row.text(state)));
    if (!found) {
        return std::unexpected(found.error());
    }
    switch (*found) {
    case domain::OperationState::done:
        return ports::ActionResult::succeeded;
    case domain::OperationState::failed:
        return ports::ActionResult::failed;
    case domain::OperationState::cancelled:
        return ports::ActionResult::cancelled;
    case domain::OperationState::accepted:
    case domain::OperationState::processing:
        break;
    }
    return ports::ActionResult::under_way;
}

Result<ports::ActionRow> action_from(const Row& row) {
    const auto kind = known(ports::action_kind_names.find(row.text(2)));
    if (!kind) {
        return std::unexpected(kind.error());
    }
    const auto result = result_of(row, 3, 7);
    if (!result) {
        return std::unexpected(result.error());
    }
    const auto phone = msisdn_of(row.integer(5));
    if (!phone) {
        return std::unexpected(phone.error());
    }
    ports::ActionRow action{.id = {row.integer(0)},
                            .at = row.instant(1),
                            .kind = *kind,
                            .result = *result,
                            .user_name = std::string(row.text(4)),
                            .user_phone = *phone,
                            .line = std::nullopt};
    if (!row.null(6)) {
        const auto line = msisdn_of(row.integer(6));
        if (!line) {
            return std::unexpected(line.error());
        }
        action.line = *line;
    }
    return action;
}

} // namespace

Result<ports::ActionPage> ActionHistory::page(ports::CompanyId company, const ports::ActionPageRequest& request) const {
    const ports::ActionPosition start = request.after.value_or(
        ports::ActionPosition{.at = request.range.end, .id = {std::numeric_limits<std::int64_t>::min()}});
    return page_of<ports::ActionPage>(
        connection_
            .query("SELECT action_history.id, at, action, outcome, user_name, user_phone, action_history.msisdn, state"
                   " FROM action_history LEFT JOIN operations ON operations.id = operation_id"
                   " WHERE action_history.company_id = ?1 AND at >= ?2 AND at <= ?3"
                   " AND (at < ?3 OR action_history.id < ?4) AND (?5 IS NULL OR action = ?5)"
                   " AND (?6 IS NULL OR user_phone = ?6) AND (?7 IS NULL OR action_history.msisdn = ?7)"
                   " ORDER BY at DESC, action_history.id DESC LIMIT ?8",
                   company.value, request.range.begin, start.at, start.id.value,
                   request.filter.kind.transform([](ports::ActionKind kind) { return ports::name_of(kind); }),
                   request.filter.user_phone.transform(number_of), request.filter.line.transform(number_of),
                   request.limit + 1)
            .all(action_from),
        request.limit);
}

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
