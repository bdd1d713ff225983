#include "server/adapters/sqlite/operation_repository.hpp"

#include "server/adapters/sqlite/columns.hpp"
#include "server/adapters/sqlite/operation_row.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kabinet::sqlite {

namespace {

std::string select_operation(std::string_view rest) {
    return fmt::format("SELECT {} FROM operations WHERE {}", operation_columns, rest);
}

constexpr std::string_view is_open = "state IN ('accepted', 'processing')";

Result<bool> is_taken(Connection& connection, const ports::NewOperation& operation, const OrderColumns& columns) {
    const auto open = connection
                          .query("SELECT count(*) FROM operations WHERE state IN ('accepted', 'processing')"
                                 " AND ((msisdn = ? AND subject = ?) OR iccid = ?)",
                                 number_of(operation.line),
                                 domain::name_of(domain::subject_of(domain::kind_of(operation.order))), columns.iccid)
                          .number();
    return open ? Result<bool>(*open > 0) : std::unexpected(open.error());
}

} // namespace

Result<std::optional<ports::Operation>> OperationRepository::find(ports::CompanyId company,
                                                                  ports::OperationId id) const {
    static const std::string sql = select_operation("id = ? AND company_id = ?");
    return connection_.query(sql, id.value, company.value).first(operation_from);
}

Result<std::optional<ports::KeyedOperation>> OperationRepository::find_by_key(ports::UserId user,
                                                                              std::string_view idempotency_key) const {
    static const std::string sql = fmt::format(
        "SELECT {}, fingerprint FROM operations WHERE requested_by = ? AND idempotency_key = ?", operation_columns);
    return connection_.query(sql, user.value, idempotency_key)
        .first([](const Row& row) -> Result<ports::KeyedOperation> {
            auto operation = operation_from(row);
            if (!operation) {
                return std::unexpected(std::move(operation.error()));
            }
            return ports::KeyedOperation{.operation = *std::move(operation),
                                         .fingerprint = std::string(row.text(operation_column_count))};
        });
}

Result<ports::OperationPage> OperationRepository::page(ports::CompanyId company,
                                                       const ports::OperationPageRequest& request) const {
    std::string sql = select_operation("company_id = :company");
    if (request.line) {
        sql += " AND msisdn = :line";
    }
    if (request.kind) {
        sql += " AND kind = :kind";
    }
    if (request.state) {
        sql += " AND state = :state";
    }
    if (request.before) {
        sql += " AND id < :before";
    }
    sql += " ORDER BY id DESC LIMIT :limit";
    Statement statement = connection_.query(sql);
    statement.bind_named(":company", company.value);
    if (request.line) {
        statement.bind_named(":line", number_of(*request.line));
    }
    if (request.kind) {
        statement.bind_named(":kind", domain::name_of(*request.kind));
    }
    if (request.state) {
        statement.bind_named(":state", domain::name_of(*request.state));
    }
    if (request.before) {
        statement.bind_named(":before", request.before->value);
    }
    statement.bind_named(":limit", std::int64_t{request.limit} + 1); // one more tells whether there is more
    return page_of<ports::OperationPage>(statement.all(operation_from), request.limit);
}

Result<std::vector<ports::Operation>> OperationRepository::open_of(const domain::Msisdn& line) const {
    static const std::string sql = select_operation(fmt::format("msisdn = ? AND {} ORDER BY id", is_open));
    return connection_.query(sql, number_of(line)).all(operation_from);
}

Result<std::optional<domain::Msisdn>> OperationRepository::line_awaiting(const domain::Iccid& iccid) const {
    return connection_
        .query("SELECT msisdn FROM operations WHERE iccid = ? AND state IN ('accepted', 'processing')", iccid.digits())
        .first([](const Row& row) { return msisdn_of(row.integer(0)); });
}

Result<bool> OperationRepository::any_due(Instant now) const {
    const auto due = connection_
                         .query("SELECT EXISTS (SELECT 1 FROM operations"
                                " WHERE state IN ('accepted', 'processing') AND due_at <= ?)",
                                now)
                         .number();
    return due ? Result<bool>(*due != 0) : std::unexpected(due.error());
}

Result<ports::OperationId> OperationRepository::add(const ports::NewOperation& operation) {
    const OrderColumns columns = columns_of(operation.order);
    const Result<bool> taken = is_taken(connection_, operation, columns);
    if (!taken) {
        return std::unexpected(taken.error());
    }
    if (*taken) {
        return fail(ErrorCode::operation_open);
    }
    const domain::OperationKind kind = domain::kind_of(operation.order);
    // A line that is not the company's leaves NULL, which the table refuses.
    return id_of<ports::OperationId>(connection_.insert(
        "INSERT INTO operations (company_id, msisdn, kind, subject, iccid, imei, forwarding, target, delay_seconds,"
        " service, limit_tiyn, state, requested_by, requested_by_name, requested_at, not_before, due_at,"
        " idempotency_key, fingerprint, gateway_key, status_before, status_changed_before, retry_of)"
        " VALUES ((SELECT company_id FROM lines WHERE msisdn = ?2 AND company_id = ?1), ?2, ?3, ?4, ?5, ?6, ?7, ?8,"
        " ?9, ?10, ?11, 'accepted', ?12, ?13, ?14, ?15, ?15, ?16, ?17, ?18, ?19, ?20, ?21)",
        operation.company.value, number_of(operation.line), domain::name_of(kind),
        domain::name_of(domain::subject_of(kind)), columns.iccid, columns.imei, columns.forwarding, columns.target,
        columns.delay_seconds, columns.service, columns.limit_tiyn, operation.requested_by.value,
        operation.requested_by_name, operation.requested_at, operation.not_before, operation.idempotency_key,
        operation.fingerprint, operation.gateway_key,
        operation.status_before.transform(
            [](const ports::StatusBefore& before) { return domain::name_of(before.status); }),
        operation.status_before.and_then([](const ports::StatusBefore& before) { return before.changed_at; }),
        operation.retry_of.transform([](ports::OperationId id) { return id.value; })));
}

Result<std::vector<ports::Operation>> OperationRepository::take_due(Instant now, Instant again, int limit) {
    static const std::string sql =
        fmt::format("UPDATE operations SET state = 'processing', due_at = ? WHERE id IN"
                    " (SELECT id FROM operations WHERE {} AND due_at <= ? ORDER BY due_at, id LIMIT ?) RETURNING {}",
                    is_open, operation_columns);
    auto taken = connection_.query(sql, again, now, limit).all(operation_from);
    if (taken) {
        std::ranges::sort(*taken, {}, &ports::Operation::id);
    }
    return taken;
}

Result<void> OperationRepository::release_all(Instant now) {
    return connection_.run("UPDATE operations SET due_at = ? WHERE state = 'processing' AND due_at > ?", now, now);
}

Result<void> OperationRepository::keep(ports::OperationId id, std::string_view gateway_reference, int attempts,
                                       Instant again) {
    return connection_.run("UPDATE operations SET gateway_reference = ?, attempts = ?, due_at = ?"
                           " WHERE id = ? AND state = 'processing'",
                           gateway_reference, attempts, again, id.value);
}

Result<void> OperationRepository::end(ports::OperationId id, const ports::OperationEnd& end) {
    if (auto done = connection_.run("UPDATE operations SET state = ?, ended_at = ?, failure = ?, gateway_message = ?"
                                    " WHERE id = ? AND state IN ('accepted', 'processing')",
                                    domain::name_of(end.state), end.at, end.failure.transform(code_name),
                                    end.gateway_message, id.value);
        !done) {
        return done;
    }
    return connection_.changes() > 0 ? Result<void>() : fail(ErrorCode::conflict, {}, "it has ended already");
}

} // namespace kabinet::sqlite
