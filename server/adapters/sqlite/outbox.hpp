#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/outbox.hpp"

namespace kabinet::sqlite {

class Outbox final : public ports::Outbox {
public:
    explicit Outbox(Connection& connection) noexcept
        : connection_(connection) {}

    Result<void> add(const ports::OutboxMessage& message) override;
    [[nodiscard]] Result<std::vector<ports::OutboxMessage>> latest(int limit) const override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
