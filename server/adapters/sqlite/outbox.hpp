#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/outbox.hpp"

namespace kabinet::sqlite {

class Outbox final : public ports::Outbox {
public:
    explicit Outbox(Connection& connection) noexcept
        : connection_(connection) {}

    Result<void> add(const ports::OutboxMessage& message) override;
    [[nodiscard]] Result<std::vector<ports::OutboxEntry>> latest(int limit) const override;
    [[nodiscard]] Result<std::vector<ports::OutboxEntry>> due(ports::Channel channel, Instant now,
                                                              int limit) const override;
    [[nodiscard]] Result<std::vector<ports::Attachment>> attachments(ports::MessageId id) const override;
    [[nodiscard]] Result<std::int64_t> sent_since(ports::Channel channel, Instant from,
                                                  std::optional<ports::CompanyId> company) const override;
    Result<void> begin_attempt(ports::MessageId id, Instant next) override;
    Result<void> put_off(ports::MessageId id, Instant next, std::string_view detail) override;
    Result<void> settle(ports::MessageId id, ports::DeliveryState state, Instant at, std::string_view detail) override;
    Result<std::int64_t> remove_attachments(Instant settled_before) override;

private:
    Result<ports::OutboxEntry> entry_from(const Row& row) const;

    Connection& connection_;
};

} // namespace kabinet::sqlite
