#include "server/adapters/sqlite/outbox.hpp"

#include "server/adapters/sqlite/columns.hpp"

namespace kabinet::sqlite {

namespace {

std::span<const std::uint8_t> bytes_of(std::string_view text) noexcept {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

} // namespace

Result<void> Outbox::add(const ports::OutboxMessage& message) {
    std::string sql = "INSERT INTO outbox (created_at, next_attempt_at, channel, recipient, language, template,"
                      " company_id, expires_at, report_id, parameters) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, json_object(";
    for (std::size_t i = 0; i < message.parameters.size(); ++i) {
        sql += i == 0 ? "?, ?" : ", ?, ?";
    }
    sql += "))";
    {
        Statement statement = connection_.query(
            sql, message.created_at, message.created_at, ports::channel_names.of(message.channel), message.recipient,
            message.language, ports::message_template_names.of(message.what),
            message.company.transform([](ports::CompanyId id) { return id.value; }), message.expires_at,
            message.report.transform([](ports::ReportId id) { return id.value; }));
        for (const auto& [name, value] : message.parameters) {
            statement.bind(name);
            statement.bind(value);
        }
        if (auto done = statement.run(); !done) {
            return done;
        }
    }
    const std::int64_t id = connection_.last_insert_id();
    for (std::size_t i = 0; i < message.attachments.size(); ++i) {
        const ports::Attachment& file = message.attachments[i];
        if (auto done =
                connection_.run("INSERT INTO outbox_attachments (message_id, position, name, media_type,"
                                " content) VALUES (?, ?, ?, ?, ?)",
                                id, static_cast<std::int64_t>(i), file.name, file.media_type, bytes_of(file.content));
            !done) {
            return done;
        }
    }
    return {};
}

Result<ports::OutboxEntry> Outbox::entry_from(const Row& row) const {
    const auto channel = known(ports::channel_names.find(row.text(2)));
    const auto what = known(ports::message_template_names.find(row.text(5)));
    const auto state = known(ports::delivery_state_names.find(row.text(9)));
    if (!channel || !what || !state) {
        return fail(ErrorCode::internal, {}, "stored name unknown");
    }
    auto parameters = connection_.query("SELECT key, value FROM json_each(?)", row.text(6)).all([](const Row& each) {
        return Result<std::pair<std::string, std::string>>(std::in_place, each.text(0), each.text(1));
    });
    if (!parameters) {
        return std::unexpected(std::move(parameters.error()));
    }
    return ports::OutboxEntry{
        .id = {row.integer(0)},
        .message = {.created_at = row.instant(1),
                    .channel = *channel,
                    .recipient = std::string(row.text(3)),
                    .language = std::string(row.text(4)),
                    .what = *what,
                    .parameters = std::move(*parameters),
                    .company = row.null(7) ? std::nullopt : std::optional(ports::CompanyId{row.integer(7)}),
                    .expires_at = optional_instant(row, 8)},
        .state = *state,
        .attempts = static_cast<int>(row.integer(10)),
        .settled_at = optional_instant(row, 11),
        .detail = std::string(row.text(12))};
}

Result<std::vector<ports::OutboxEntry>> Outbox::latest(int limit) const {
    return connection_
        .query("SELECT id, created_at, channel, recipient, language, template, parameters, company_id, expires_at,"
               " state, attempts, settled_at, detail FROM outbox ORDER BY id DESC LIMIT ?",
               limit)
        .all([this](const Row& row) { return entry_from(row); });
}

Result<std::vector<ports::OutboxEntry>> Outbox::due(ports::Channel channel, Instant now, int limit) const {
    return connection_
        .query("SELECT id, created_at, channel, recipient, language, template, parameters, company_id, expires_at,"
               " state, attempts, settled_at, detail FROM outbox WHERE state = 'waiting' AND channel = ?"
               " AND next_attempt_at <= ? ORDER BY next_attempt_at LIMIT ?",
               ports::channel_names.of(channel), now, limit)
        .all([this](const Row& row) { return entry_from(row); });
}

Result<std::vector<ports::Attachment>> Outbox::attachments(ports::MessageId id) const {
    return connection_
        .query("SELECT name, media_type, content FROM outbox_attachments WHERE message_id = ? ORDER BY position",
               id.value)
        .all([](const Row& row) {
            return Result<ports::Attachment>({.name = std::string(row.text(0)),
                                              .media_type = std::string(row.text(1)),
                                              .content = std::string(row.text(2))});
        });
}

Result<std::int64_t> Outbox::sent_since(ports::Channel channel, Instant from,
                                        std::optional<ports::CompanyId> company) const {
    const std::string_view name = ports::channel_names.of(channel);
    if (company) {
        return connection_
            .query("SELECT count(*) FROM outbox WHERE state = 'sent' AND channel = ? AND settled_at >= ?"
                   " AND company_id = ?",
                   name, from, company->value)
            .number();
    }
    return connection_
        .query("SELECT count(*) FROM outbox WHERE state = 'sent' AND channel = ? AND settled_at >= ?", name, from)
        .number();
}

Result<void> Outbox::begin_attempt(ports::MessageId id, Instant next) {
    return connection_.run("UPDATE outbox SET attempts = attempts + 1, next_attempt_at = ? WHERE id = ?", next,
                           id.value);
}

Result<void> Outbox::put_off(ports::MessageId id, Instant next, std::string_view detail) {
    return connection_.run("UPDATE outbox SET next_attempt_at = ?, detail = ? WHERE id = ?", next, detail, id.value);
}

Result<void> Outbox::settle(ports::MessageId id, ports::DeliveryState state, Instant at, std::string_view detail) {
    return connection_.run("UPDATE outbox SET state = ?, settled_at = ?, detail = ? WHERE id = ?",
                           ports::delivery_state_names.of(state), at, detail, id.value);
}

Result<std::int64_t> Outbox::remove_attachments(Instant settled_before) {
    const Result<void> removed = connection_.run(
        "DELETE FROM outbox_attachments WHERE (SELECT settled_at FROM outbox WHERE id = message_id) < ?",
        settled_before);
    return removed ? Result<std::int64_t>(connection_.changes()) : std::unexpected(removed.error());
}

} // namespace kabinet::sqlite
