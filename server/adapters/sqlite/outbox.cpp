#include "server/adapters/sqlite/outbox.hpp"

#include "server/adapters/sqlite/columns.hpp"

namespace kabinet::sqlite {

Result<void> Outbox::add(const ports::OutboxMessage& message) {
    std::string sql = "INSERT INTO outbox (created_at, channel, recipient, language, template, parameters)"
                      " VALUES (?, ?, ?, ?, ?, json_object(";
    for (std::size_t i = 0; i < message.parameters.size(); ++i) {
        sql += i == 0 ? "?, ?" : ", ?, ?";
    }
    sql += "))";
    Statement statement =
        connection_.query(sql, message.created_at, ports::channel_names.of(message.channel), message.recipient,
                          message.language, ports::message_template_names.of(message.what));
    for (const auto& [name, value] : message.parameters) {
        statement.bind(name);
        statement.bind(value);
    }
    return statement.run();
}

Result<std::vector<ports::OutboxMessage>> Outbox::latest(int limit) const {
    return connection_
        .query("SELECT created_at, channel, recipient, language, template, parameters FROM outbox"
               " ORDER BY id DESC LIMIT ?",
               limit)
        .all([this](const Row& row) -> Result<ports::OutboxMessage> {
            const auto channel = known(ports::channel_names.find(row.text(1)));
            if (!channel) {
                return std::unexpected(channel.error());
            }
            const auto what = known(ports::message_template_names.find(row.text(4)));
            if (!what) {
                return std::unexpected(what.error());
            }
            auto parameters =
                connection_.query("SELECT key, value FROM json_each(?)", row.text(5)).all([](const Row& parameter) {
                    return Result<std::pair<std::string, std::string>>(std::in_place, parameter.text(0),
                                                                       parameter.text(1));
                });
            if (!parameters) {
                return std::unexpected(std::move(parameters.error()));
            }
            return ports::OutboxMessage{.created_at = row.instant(0),
                                        .channel = *channel,
                                        .recipient = std::string(row.text(2)),
                                        .language = std::string(row.text(3)),
                                        .what = *what,
                                        .parameters = std::move(*parameters)};
        });
}

} // namespace kabinet::sqlite
