#include "server/adapters/sqlite/report_repository.hpp"

#include "server/adapters/sqlite/columns.hpp"
#include "server/ports/outbox.hpp"

#include <limits>

namespace kabinet::sqlite {

namespace {

using domain::ReportState;

constexpr std::string_view select_report =
    "SELECT reports.id, reports.company_id, kind, first_day, last_day, account, email, reports.language,"
    " requested_by, requested_by_name, requested_at, idempotency_key, fingerprint, stage, reports.attempts, data_at,"
    " ended_at, failure, outbox.state, outbox.settled_at"
    " FROM reports LEFT JOIN outbox ON outbox.report_id = reports.id WHERE ";

std::string select(std::string_view rest) {
    return std::string(select_report) + std::string(rest);
}

/// What has become of its mail.
Result<ReportState> state_of_mail(const Row& row, int column) {
    const auto delivery = known(ports::delivery_state_names.find(row.text(column)));
    if (!delivery) {
        return std::unexpected(delivery.error());
    }
    switch (*delivery) {
    case ports::DeliveryState::waiting:
        return ReportState::mailing;
    case ports::DeliveryState::sent:
        return ReportState::sent;
    case ports::DeliveryState::failed:
    case ports::DeliveryState::expired:
        break;
    }
    return ReportState::failed;
}

Result<ReportState> state_of(const Row& row) {
    const std::string_view stage = row.text(13);
    for (const ReportState state :
         {ReportState::queued, ReportState::running, ReportState::failed, ReportState::cancelled}) {
        if (stage == domain::name_of(state)) {
            return state;
        }
    }
    return state_of_mail(row, 18);
}

Result<ports::Report> report_from(const Row& row) {
    const auto kind = known(domain::report_kind_from(row.text(2)));
    const auto account = optional_of<domain::AccountNumber>(
        row, 5, [](std::string_view text) { return domain::AccountNumber::parse(text); });
    const auto state = state_of(row);
    if (!kind || !account || !state) {
        return kabinet::fail(ErrorCode::internal, {}, "a report can't be read");
    }
    ports::Report report{.id = {row.integer(0)},
                         .wanted = {.company = {row.integer(1)},
                                    .kind = *kind,
                                    .days = std::nullopt,
                                    .account = *account,
                                    .email = std::string(row.text(6)),
                                    .language = std::string(row.text(7)),
                                    .requested_by = {row.integer(8)},
                                    .requested_by_name = std::string(row.text(9)),
                                    .requested_at = row.instant(10),
                                    .idempotency_key = std::string(row.text(11)),
                                    .fingerprint = std::string(row.text(12))},
                         .state = *state,
                         .attempts = static_cast<int>(row.integer(14)),
                         .data_at = optional_instant(row, 15),
                         .ended_at = optional_instant(row, row.null(16) ? 19 : 16),
                         .failure = std::nullopt};
    if (!row.null(3)) {
        report.wanted.days = {.first = day_of(row.integer(3)), .last = day_of(row.integer(4))};
    }
    if (*state == ReportState::failed) {
        report.failure =
            row.null(17) ? ErrorCode::mail_undelivered : code_from_name(row.text(17)).value_or(ErrorCode::internal);
    }
    return report;
}

} // namespace

Result<std::optional<ports::Report>> ReportRepository::find(ports::CompanyId company, ports::ReportId id) const {
    static const std::string sql = select("reports.id = ? AND reports.company_id = ?");
    return connection_.query(sql, id.value, company.value).first(report_from);
}

Result<std::optional<ports::Report>> ReportRepository::find_by_key(ports::UserId user,
                                                                   std::string_view idempotency_key) const {
    static const std::string sql = select("requested_by = ? AND idempotency_key = ?");
    return connection_.query(sql, user.value, idempotency_key).first(report_from);
}

Result<ports::ReportPage> ReportRepository::page(ports::CompanyId company,
                                                 const ports::ReportPageRequest& request) const {
    static const std::string sql = select("reports.company_id = ? AND reports.id < ? ORDER BY reports.id DESC LIMIT ?");
    return page_of<ports::ReportPage>(
        connection_
            .query(sql, company.value,
                   request.before ? request.before->value : std::numeric_limits<std::int64_t>::max(), request.limit + 1)
            .all(report_from),
        request.limit);
}

Result<std::int64_t> ReportRepository::count_open(ports::CompanyId company) const {
    return connection_
        .query("SELECT (SELECT count(*) FROM reports WHERE company_id = ?1 AND stage IN ('queued', 'running'))"
               " + (SELECT count(*) FROM outbox WHERE state = 'waiting' AND report_id IS NOT NULL"
               " AND company_id = ?1)",
               company.value)
        .number();
}

Result<bool> ReportRepository::any_due(Instant now) const {
    const auto due =
        connection_
            .query("SELECT EXISTS (SELECT 1 FROM reports WHERE stage IN ('queued', 'running') AND due_at <= ?)", now)
            .number();
    return due ? Result<bool>(*due != 0) : std::unexpected(due.error());
}

Result<ports::ReportId> ReportRepository::add(const ports::NewReport& report) {
    return id_of<ports::ReportId>(connection_.insert(
        "INSERT INTO reports (company_id, kind, first_day, last_day, account, email, language, requested_by,"
        " requested_by_name, requested_at, idempotency_key, fingerprint, due_at)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?10)",
        report.company.value, domain::name_of(report.kind),
        report.days.transform([](const ports::ReportDays& days) { return day_number(days.first); }),
        report.days.transform([](const ports::ReportDays& days) { return day_number(days.last); }),
        report.account.transform(&domain::AccountNumber::digits), report.email, report.language,
        report.requested_by.value, report.requested_by_name, report.requested_at, report.idempotency_key,
        report.fingerprint));
}

Result<std::optional<ports::Report>> ReportRepository::take_due(Instant now, Instant again) {
    static const std::string sql = select("reports.id = ?");
    const auto id = connection_
                        .query("UPDATE reports SET stage = 'running', attempts = attempts + 1, due_at = ? WHERE id ="
                               " (SELECT id FROM reports WHERE stage IN ('queued', 'running') AND due_at <= ?"
                               " ORDER BY due_at, id LIMIT 1) RETURNING id",
                               again, now)
                        .all([](const Row& row) { return Result<std::int64_t>(row.integer(0)); });
    if (!id || id->empty()) {
        return id ? Result<std::optional<ports::Report>>(std::nullopt) : std::unexpected(id.error());
    }
    return connection_.query(sql, id->front()).first(report_from);
}

Result<void> ReportRepository::release_all(Instant now) {
    return connection_.run("UPDATE reports SET due_at = ? WHERE stage = 'running' AND due_at > ?", now, now);
}

Result<void> ReportRepository::put_off(ports::ReportId id, Instant again) {
    return changed_one(connection_.run("UPDATE reports SET stage = 'queued', due_at = ? WHERE id = ?"
                                       " AND stage = 'running'",
                                       again, id.value),
                       ErrorCode::conflict);
}

Result<void> ReportRepository::hand_over(ports::ReportId id, Instant data_at) {
    return changed_one(connection_.run("UPDATE reports SET stage = 'mailed', data_at = ? WHERE id = ?"
                                       " AND stage = 'running'",
                                       data_at, id.value),
                       ErrorCode::conflict);
}

Result<void> ReportRepository::fail(ports::ReportId id, Instant at, ErrorCode failure) {
    return changed_one(connection_.run("UPDATE reports SET stage = 'failed', ended_at = ?, failure = ? WHERE id = ?"
                                       " AND stage = 'running'",
                                       at, code_name(failure), id.value),
                       ErrorCode::conflict);
}

Result<void> ReportRepository::cancel(ports::ReportId id, Instant at) {
    return changed_one(connection_.run("UPDATE reports SET stage = 'cancelled', ended_at = ? WHERE id = ?"
                                       " AND stage IN ('queued', 'running')",
                                       at, id.value),
                       ErrorCode::report_finished);
}

Result<void> ReportRepository::changed_one(const Result<void>& done, ErrorCode otherwise) {
    if (!done) {
        return done;
    }
    return connection_.changes() == 1 ? Result<void>() : kabinet::fail(otherwise);
}

} // namespace kabinet::sqlite
